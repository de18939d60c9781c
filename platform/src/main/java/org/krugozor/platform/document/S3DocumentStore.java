package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The store in a bucket, a key for each hash. A file arrives in a local folder first, since its key is known when it is
 * whole; the service checks the SHA-256 it is sent with, and shows an object only whole.
 */
public final class S3DocumentStore implements DocumentStore, AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);
    private static final int NO_SUCH_RANGE = 416;

    private final Spool spool;
    private final S3Settings bucket;
    private final S3AsyncClient client;

    public S3DocumentStore(DocumentSettings settings, S3Settings bucket) {
        this.bucket = bucket;
        spool = new Spool(settings);
        var builder = S3AsyncClient.builder()
                .region(Region.of(bucket.region()))
                .forcePathStyle(bucket.pathStyle())
                // the SHA-256 of the whole is sent and checked; not every service knows the newer trailing sums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        calls -> calls.apiCallTimeout(LONGEST_CALL).apiCallAttemptTimeout(LONGEST_ATTEMPT));
        if (bucket.endpoint() != null) {
            builder.endpointOverride(bucket.endpoint());
        }
        if (!bucket.accessKey().isEmpty()) {
            builder.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())));
        }
        client = builder.build();
    }

    @Override
    public Mono<StoredDocument> put(Publisher<? extends DataBuffer> content) {
        return spool.receive(content, this::upload);
    }

    @Override
    public Mono<StoredDocument> put(Publisher<? extends DataBuffer> content, ContentHash expected) {
        return spool.receive(
                content,
                (file, document) -> document.hash().equals(expected)
                        ? upload(file, document)
                        : Mono.error(new DocumentFailed(new DocumentFailure.HashMismatch(expected, document.hash()))));
    }

    @Override
    public Mono<StoredDocument> put(Path file) {
        return put(DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, BUFFER));
    }

    /** What is there already is sent again: it is the same, and its age begins anew for {@link #remove}. */
    private Mono<StoredDocument> upload(Path file, StoredDocument document) {
        String sum = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(document.hash().hex()));
        return Mono.fromFuture(() -> client.putObject(
                        request -> request.bucket(bucket.bucket())
                                .key(key(document.hash()))
                                .contentType("application/octet-stream")
                                .checksumSHA256(sum),
                        AsyncRequestBody.fromFile(file)))
                .thenReturn(document)
                .onErrorMap(error -> named(error, document.hash()));
    }

    @Override
    public Mono<StoredDocument> find(ContentHash hash) {
        return head(hash)
                .map(found -> new StoredDocument(hash, found.contentLength()))
                .onErrorResume(S3DocumentStore::isAbsence, error -> Mono.empty());
    }

    private Mono<HeadObjectResponse> head(ContentHash hash) {
        return Mono.fromFuture(() -> client.headObject(
                        request -> request.bucket(bucket.bucket()).key(key(hash))))
                .onErrorMap(error -> named(error, hash));
    }

    private static boolean isAbsence(Throwable error) {
        return error instanceof DocumentFailed failed && failed.failure() instanceof DocumentFailure.NotThere;
    }

    @Override
    public Flux<DataBuffer> read(ContentHash hash) {
        return read(hash, 0, Long.MAX_VALUE);
    }

    @Override
    public Flux<DataBuffer> read(ContentHash hash, long position, long count) {
        if (count <= 0) {
            return Flux.empty();
        }
        boolean whole = position == 0 && count == Long.MAX_VALUE;
        String last = count > Long.MAX_VALUE - position ? "" : Long.toString(position + count - 1);
        return Mono.fromFuture(() -> client.getObject(
                        request -> request.bucket(bucket.bucket())
                                .key(key(hash))
                                .range(whole ? null : "bytes=" + position + "-" + last),
                        AsyncResponseTransformer.toPublisher()))
                .flatMapMany(Flux::from)
                .<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
                .onErrorResume(S3DocumentStore::isBeyondTheEnd, error -> Flux.empty())
                .onErrorMap(error -> named(error, hash));
    }

    private static boolean isBeyondTheEnd(Throwable error) {
        return cause(error) instanceof S3Exception refusal && refusal.statusCode() == NO_SUCH_RANGE;
    }

    @Override
    public Mono<Void> send(ContentHash hash, long position, long count, ServerHttpResponse response) {
        // absence must be known before the first byte of the response is
        return find(hash)
                .switchIfEmpty(Mono.error(() -> new DocumentFailed(new DocumentFailure.NotThere(hash))))
                .flatMap(found -> response.writeWith(read(hash, position, count)));
    }

    @Override
    public <T> Mono<T> withFile(ContentHash hash, Function<Path, Mono<T>> use) {
        return Mono.usingWhen(
                Mono.fromSupplier(spool::fresh),
                file -> Mono.fromFuture(() -> client.getObject(
                                request -> request.bucket(bucket.bucket()).key(key(hash)),
                                AsyncResponseTransformer.toFile(file)))
                        .onErrorMap(error -> named(error, hash))
                        .publishOn(Schedulers.boundedElastic())
                        .flatMap(fetched -> use.apply(file)),
                S3DocumentStore::delete,
                (file, error) -> delete(file),
                S3DocumentStore::delete);
    }

    private static Mono<Void> delete(Path file) {
        return Mono.<Void>fromCallable(() -> {
                    Files.deleteIfExists(file);
                    return null;
                })
                .onErrorComplete(IOException.class)
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Boolean> remove(ContentHash hash, Instant untouchedSince) {
        return head(hash)
                .filter(found -> found.lastModified().isBefore(untouchedSince))
                .flatMap(found -> Mono.fromFuture(() -> client.deleteObject(
                                request -> request.bucket(bucket.bucket()).key(key(hash))))
                        .onErrorMap(error -> named(error, hash)))
                .map(removed -> true)
                .onErrorResume(S3DocumentStore::isAbsence, error -> Mono.empty())
                .defaultIfEmpty(false);
    }

    private String key(ContentHash hash) {
        return bucket.prefix() + hash.hex();
    }

    private static Throwable cause(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    private static DocumentFailed named(Throwable error, ContentHash hash) {
        Throwable cause = cause(error);
        if (cause instanceof DocumentFailed failed) {
            return failed;
        }
        if (cause instanceof S3Exception refusal) {
            if (refusal.statusCode() == 404) {
                return new DocumentFailed(new DocumentFailure.NotThere(hash), cause);
            }
            String code = refusal.awsErrorDetails() == null
                    ? ""
                    : String.valueOf(refusal.awsErrorDetails().errorCode()).toLowerCase(Locale.ROOT);
            if (refusal.statusCode() == 507 || code.contains("quota") || code.contains("storagefull")) {
                return new DocumentFailed(new DocumentFailure.StoreFull(), cause);
            }
        }
        return new DocumentFailed(
                new DocumentFailure.StoreUnavailable(cause.getClass().getSimpleName()), cause);
    }

    @Override
    public void close() {
        client.close();
    }
}
