package org.krugozor.platform.document.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.krugozor.platform.document.tus.TusClient.base64;
import static org.krugozor.platform.document.tus.TusClient.header;
import static org.krugozor.platform.document.tus.TusClient.id;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.document.DocumentSettings;
import org.krugozor.platform.document.FolderDocumentStore;
import org.krugozor.platform.problem.Refused;
import org.springframework.util.unit.DataSize;

class TusUploadsTest extends TusTest {

    @Test
    void theServerTellsWhatItCan() throws Exception {
        HttpResponse<String> answer = client.send(client.to(TusServer.PATH).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Extension")).contains("creation", "checksum", "termination");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo("2097152");
    }

    @Test
    void aFileComesInPiecesAndIsPutIntoTheStore() throws Exception {
        String upload = client.create(11, "filename " + base64("Мақала.docx") + ",final");

        assertThat(header(client.patch(upload, 0, "hello "), "Upload-Offset")).isEqualTo("6");
        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("6");
        assertThat(header(client.patch(upload, 6, "world"), "Upload-Offset")).isEqualTo("11");

        var store = new FolderDocumentStore(
                new DocumentSettings(folder.resolve("store"), DataSize.ofMegabytes(1), DataSize.ofBytes(0)));
        Upload stored =
                Objects.requireNonNull(uploads.store(id(upload), owner, store).block(SOON));
        assertThat(stored.metadata()).containsEntry("filename", "Мақала.docx").containsEntry("final", "");
        assertThat(stored.stored())
                .hasValueSatisfying(document -> assertThat(document.hash().hex())
                        .isEqualTo("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"));
        assertThat(Objects.requireNonNull(
                                uploads.store(id(upload), owner, store).block(SOON))
                        .stored())
                .as("asked again, the same")
                .isEqualTo(stored.stored());
        assertThat(folder.resolve("uploads").resolve(id(upload).toString())).doesNotExist();
        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("11");
    }

    @Test
    void anUnfinishedUploadIsNotStored() throws Exception {
        String upload = client.create(11, "");
        var store = new FolderDocumentStore(
                new DocumentSettings(folder.resolve("store"), DataSize.ofMegabytes(1), DataSize.ofBytes(0)));

        Refused refused = catchThrowableOfType(
                Refused.class, () -> uploads.store(id(upload), owner, store).block(SOON));

        assertThat(refused.failure().type()).isEqualTo("upload-not-complete");
    }

    @Test
    void anEmptyFileIsCompleteAtOnce() throws Exception {
        assertThat(header(client.head(client.create(0, "")), "Upload-Offset")).isEqualTo("0");
    }

    @Test
    void aPieceForAnotherPlaceIsRefusedAndNothingIsLost() throws Exception {
        String upload = client.create(11, "");
        client.patch(upload, 0, "hello ");

        HttpResponse<String> answer = client.patch(upload, 3, "world");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("https://krugozor.org/problems/upload-offset-conflict", "\"offset\":6");
        assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("6");
    }

    @Test
    void aPieceIsTakenIfItsChecksumAgreesAndThrownAwayIfNot() throws Exception {
        String upload = client.create(11, "");

        HttpResponse<String> wrong = client.patch(upload, 0, "hello ", "Upload-Checksum", "sha256 " + base64("wrong"));
        assertThat(wrong.statusCode()).isEqualTo(460);
        assertThat(wrong.body()).contains("upload-checksum-mismatch");
        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("0");

        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest("hello ".getBytes(StandardCharsets.UTF_8)));
        assertThat(client.patch(upload, 0, "hello ", "Upload-Checksum", "sha1 " + right)
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.patch(upload, 6, "world", "Upload-Checksum", "crc32 AAAA")
                        .statusCode())
                .isEqualTo(400);
        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("6");
    }

    @Test
    void whatIsTooLargeIsRefusedAtTheDoorAndOnTheWay() throws Exception {
        HttpResponse<String> creation = client.send(
                client.tus(TusServer.PATH).header("Upload-Length", "2097153").POST(BodyPublishers.noBody()));
        assertThat(creation.statusCode()).isEqualTo(413);
        assertThat(creation.body()).contains("file-too-large", "\"limitMegabytes\":2");

        String upload = client.create(5, "");
        assertThat(client.patch(upload, 0, "hello world").statusCode()).isEqualTo(413);
        assertThat(Long.parseLong(header(client.head(upload), "Upload-Offset"))).isLessThanOrEqualTo(5);
    }

    @Test
    void nobodyElseSeesAnUpload() throws Exception {
        String upload = client.create(11, "");
        String nobody = TusServer.PATH + "/" + UUID.randomUUID();

        for (HttpRequest.Builder request : List.of(
                client.asSomebodyElse(upload).method("HEAD", BodyPublishers.noBody()),
                client.asSomebodyElse(upload).DELETE(),
                client.asSomebodyElse(upload)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofString("x")))) {
            assertThat(client.send(request).statusCode()).isEqualTo(404);
        }
        assertThat(client.send(client.asSomebodyElse(upload).DELETE()).body())
                .isEqualTo(client.send(client.asSomebodyElse(nobody).DELETE()).body());
        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("0");
    }

    @Test
    void anExpiredUploadIsGoneAndSwept() throws Exception {
        String upload = client.create(11, "");
        client.patch(upload, 0, "hello ");

        clock.forward(Duration.ofHours(2));

        assertThat(client.patch(upload, 6, "world").statusCode()).isEqualTo(410);
        assertThat(uploads.sweep().block(SOON)).isPositive();
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
        assertThat(client.head(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadIsRemovedWithItsBytes() throws Exception {
        String upload = client.create(11, "");
        client.patch(upload, 0, "hello ");

        assertThat(client.send(client.tus(upload).DELETE()).statusCode()).isEqualTo(204);
        assertThat(client.head(upload).statusCode()).isEqualTo(404);
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void aMethodMayBeNamedInAPost() throws Exception {
        String upload = client.create(5, "");

        HttpResponse<String> answer = client.send(client.tus(upload)
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .POST(BodyPublishers.ofString("hello")));

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsNotTusIsRefused() throws Exception {
        String upload = client.create(5, "");

        assertThat(client.send(client.to(upload).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(412);
        assertThat(client.send(client.tus(TusServer.PATH).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.send(client.tus(upload)
                                .header("Upload-Offset", "0")
                                .method("PATCH", BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(client.send(client.tus(TusServer.PATH)
                                .header("Upload-Length", "1")
                                .header("Upload-Metadata", "filename ***")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void unfinishedUploadsOfOneOwnerAreFew() throws Exception {
        for (int i = 0; i < 3; i++) {
            client.create(5, "");
        }

        HttpResponse<String> fourth = client.send(
                client.tus(TusServer.PATH).header("Upload-Length", "5").POST(BodyPublishers.noBody()));

        assertThat(fourth.statusCode()).isEqualTo(429);
    }
}
