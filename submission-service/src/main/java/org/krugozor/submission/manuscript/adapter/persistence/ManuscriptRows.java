package org.krugozor.submission.manuscript.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.standing.Standing;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.file.model.Rendition;
import org.krugozor.submission.manuscript.application.Listed;
import org.krugozor.submission.manuscript.model.Draft;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Request;
import org.krugozor.submission.manuscript.model.Version;
import org.krugozor.submission.manuscript.model.VersionKind;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Rows read back into manuscripts and versions. */
@Component
class ManuscriptRows {

    private final JsonColumns json;

    ManuscriptRows(JsonColumns json) {
        this.json = json;
    }

    Manuscript manuscript(Readable row) {
        var draft = row.get("draft", Json.class);
        return new Manuscript(
                is(row, "id", UUID.class),
                is(row, "version", Long.class),
                row.get("number", String.class),
                is(row, "call_id", UUID.class),
                is(row, "call_version", Long.class),
                ItemType.valueOf(is(row, "item_type", String.class)),
                is(row, "submitted_by", UUID.class),
                row.get("entered_by", UUID.class),
                json.read(is(row, "standing", Json.class), Standing.class),
                moment(row, "first_received_at"),
                draft == null ? null : json.read(draft, Draft.class),
                version(row),
                json.read(is(row, "requests", Json.class), new TypeReference<List<Request>>() {}),
                is(row, "created_at", OffsetDateTime.class).toInstant(),
                is(row, "updated_at", OffsetDateTime.class).toInstant());
    }

    @Nullable
    Version version(Readable row) {
        var id = row.get("version_id", UUID.class);
        if (id == null) {
            return null;
        }
        return new Version(
                id,
                is(row, "ordinal", Integer.class),
                VersionKind.valueOf(is(row, "kind", String.class)),
                is(row, "submitted_at", OffsetDateTime.class).toInstant(),
                is(row, "version_by", UUID.class),
                row.get("version_entered_by", UUID.class),
                row.get("answers_decision", UUID.class),
                json.read(is(row, "content", Json.class), Content.class),
                json.read(is(row, "checks", Json.class), new TypeReference<List<CheckResult>>() {}),
                json.read(is(row, "renditions", Json.class), new TypeReference<List<Rendition>>() {}));
    }

    Listed listed(Readable row) {
        var later = row.get("later", Json.class);
        return new Listed(
                is(row, "id", UUID.class),
                row.get("number", String.class),
                json.read(is(row, "titles", Json.class), new TypeReference<Map<String, String>>() {}),
                is(row, "language", String.class),
                ItemType.valueOf(is(row, "item_type", String.class)),
                json.read(later == null ? is(row, "standing", Json.class) : later, Standing.class),
                is(row, "changed", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant moment(Readable row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> T is(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
