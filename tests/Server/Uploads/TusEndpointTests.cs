using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Uploads;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>The requests of the protocol one by one, with all their statuses.</summary>
[Trait("Database", "Any")]
public sealed partial class TusEndpointTests(UploadServer server) : IClassFixture<UploadServer>
{
    private UploadBench Bench => server.Bench;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/uploads")]
    [InlineData("/uploads/24e533e0-2fc3-4b5f-8a1f-6d7e2c3b4a59")]
    public async Task Options_WithoutSignIn_DescribesTheProtocol(string path)
    {
        using var response = await Bench.SendAsync("OPTIONS", path, (byte[]?)null, ("Authorization", null), ("Tus-Resumable", null));

        ((int)response.StatusCode).ShouldBe(204);
        UploadBench.Header(response, "Tus-Resumable").ShouldBe("1.0.0");
        UploadBench.Header(response, "Tus-Version").ShouldBe("1.0.0");
        UploadBench.Header(response, "Tus-Extension").ShouldBe("creation,creation-with-upload,expiration,checksum,termination");
        UploadBench.Header(response, "Tus-Checksum-Algorithm").ShouldBe("sha1,sha256,sha512");
        UploadBench.Header(response, "Tus-Max-Size").ShouldBe("1000000");
    }

    [Fact]
    public async Task Response_ToAPageOfAnotherSite_ExposesItsHeaders()
    {
        using var response = await Bench.SendAsync("POST", "/uploads", (byte[]?)null, ("Origin", "http://localhost:3000"), ("Upload-Length", "5"));
        var exposed = UploadBench.Header(response, "Access-Control-Expose-Headers").ShouldNotBeNull().Split(',');

        exposed.ShouldContain("Location");
        exposed.ShouldContain("Upload-Offset");
        exposed.ShouldContain("Media-Asset-Id");
        exposed.ShouldContain("Retry-After");
        exposed.ShouldContain("Link");
        exposed.ShouldContain("GraphQL-Errors");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0.2.2")]
    public async Task Request_OfAnotherVersion_IsRefused(string? version)
    {
        using var response = await Bench.SendAsync("POST", "/uploads", (byte[]?)null, ("Tus-Resumable", version), ("Upload-Length", "5"));

        ((int)response.StatusCode).ShouldBe(412);
        UploadBench.Header(response, "Tus-Version").ShouldBe("1.0.0");
    }

    [Theory]
    [InlineData("POST", null, "Bearer")]
    [InlineData("HEAD", null, "Bearer")]
    [InlineData("PATCH", null, "Bearer")]
    [InlineData("DELETE", null, "Bearer")]
    [InlineData("PATCH", "Bearer no.such.token", "Bearer error=\"invalid_token\"")]
    public async Task Request_WithoutSignIn_IsRefused(string method, string? authorization, string challenge)
    {
        var path = await Bench.CreateAsync(5);

        using var response = await Bench.SendAsync(
            method,
            method == "POST" ? "/uploads" : path,
            method == "PATCH" ? [1] : null,
            ("Authorization", authorization),
            ("Upload-Offset", "0"),
            ("Upload-Length", "5")
        );

        ((int)response.StatusCode).ShouldBe(401);
        UploadBench.Header(response, "WWW-Authenticate").ShouldNotBeNull().ShouldStartWith(challenge);
    }

    [Theory]
    [InlineData("/uploads", "GET", "OPTIONS, POST")]
    [InlineData("/uploads/24e533e0-2fc3-4b5f-8a1f-6d7e2c3b4a59", "GET", "OPTIONS, HEAD, PATCH, DELETE")]
    [InlineData("/uploads/24e533e0-2fc3-4b5f-8a1f-6d7e2c3b4a59", "POST", "OPTIONS, HEAD, PATCH, DELETE")]
    public async Task Request_WithAnotherMethod_LearnsWhichThereAre(string path, string method, string methods)
    {
        using var response = await Bench.SendAsync(method, path);

        ((int)response.StatusCode).ShouldBe(405);
        UploadBench.Header(response, "Allow").ShouldBe(methods);
    }

    [Fact]
    public async Task Create_Upload_ReturnsItsAddress()
    {
        var metadata = UploadBench.MetadataOf("Für Elise.mp3", isPublic: true);

        using var response = await Bench.SendAsync("POST", "/uploads", (byte[]?)null, ("Upload-Length", "5"), ("Upload-Metadata", metadata));

        ((int)response.StatusCode).ShouldBe(201);
        UploadBench.Header(response, "Upload-Offset").ShouldBe("0");
        UploadBench.Header(response, "Media-Asset-State").ShouldBe("RECEIVING");
        DateTimeOffset.Parse(UploadBench.Header(response, "Upload-Expires")!, null).ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddHours(1));
        using var head = await Bench.HeadAsync(response.Headers.Location!.OriginalString);
        ((int)head.StatusCode).ShouldBe(200);
        UploadBench.Header(head, "Upload-Offset").ShouldBe("0");
        UploadBench.Header(head, "Upload-Length").ShouldBe("5");
        UploadBench.Header(head, "Upload-Metadata").ShouldBe(metadata);
        UploadBench.Header(head, "Cache-Control").ShouldBe("no-store");
    }

    [Theory]
    [InlineData(400, null, null, null)]
    [InlineData(400, "Upload-Length", "-1", null)]
    [InlineData(400, "Upload-Length", "1.5", null)]
    [InlineData(400, "Upload-Length", "99999999999999999999", null)]
    [InlineData(413, "Upload-Length", "1000001", null)]
    [InlineData(400, "Upload-Defer-Length", "1", null)]
    [InlineData(400, "Upload-Metadata", "filename ???", null)]
    [InlineData(400, "Upload-Checksum", "md5 1B2M2Y8AsgTpgAmY7PhCfg==", null)]
    [InlineData(400, "Upload-Checksum", "sha1", null)]
    [InlineData(400, "Upload-Checksum", "sha1 ???", null)]
    [InlineData(415, "Content-Type", "application/json", "12345")]
    [InlineData(413, "Upload-Offset", "0", "123456")]
    public async Task Create_NotValid_IsRefused(int status, string? name, string? value, string? body)
    {
        (string, string?)[] headers = name is null ? [] : [("Upload-Length", "5"), (name, value)];

        using var response = await Bench.SendAsync("POST", "/uploads", body is null ? null : "123456"u8[..body.Length].ToArray(), headers);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Create_WithAllBytes_CreatesTheAsset()
    {
        var bytes = UploadBench.Bytes(100);

        using var response = await Bench.SendAsync(
            "POST",
            "/uploads",
            bytes,
            ("Upload-Length", "100"),
            ("Upload-Metadata", UploadBench.MetadataOf("a.bin", isPublic: true))
        );

        ((int)response.StatusCode).ShouldBe(201);
        UploadBench.Header(response, "Upload-Offset").ShouldBe("100");
        var (asset, hash) = await Bench.AssetAsync(UploadBench.Header(response, "Media-Asset-Id")!);
        hash.ShouldBe(UploadBench.HashOf(bytes));
        asset.OwnerId.ShouldBe(Bench.OwnerId);
        asset.IsPublic.ShouldBeTrue();
        asset.FileName.ShouldBe("a.bin");
    }

    [Fact]
    public async Task Create_WithTheFirstBytes_ContinuesAfterThem()
    {
        var bytes = UploadBench.Bytes(100);
        using var created = await Bench.SendAsync("POST", "/uploads", bytes[..30], ("Upload-Length", "100"));

        UploadBench.Header(created, "Upload-Offset").ShouldBe("30");
        using var last = await Bench.PatchAsync(created.Headers.Location!.OriginalString, 30, bytes[30..]);

        (await Bench.AssetAsync(UploadBench.Header(last, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
    }

    [Fact]
    public async Task Create_WithBytesOfAnotherChecksum_LeavesNothing()
    {
        await using var db = Bench.Open();
        var before = db.ResumableUploads.Count();

        using var response = await Bench.SendAsync("POST", "/uploads", [1, 2, 3], ("Upload-Length", "3"), ("Upload-Checksum", ChecksumOf([1, 2, 4])));

        ((int)response.StatusCode).ShouldBe(460);
        db.ResumableUploads.Count().ShouldBe(before);
    }

    [Fact]
    public async Task Create_EmptyFile_IsRefusedAtOnce()
    {
        using var response = await Bench.SendAsync("POST", "/uploads", (byte[]?)null, ("Upload-Length", "0"));

        ((int)response.StatusCode).ShouldBe(422);
        UploadBench.Header(response, "Media-Asset-State").ShouldBe("FAILED");
        UploadBench.Header(response, "Media-Asset-Error").ShouldBe("FILE_EMPTY");
    }

    [Fact]
    public async Task Patch_InPieces_CreatesTheAssetWithTheLast()
    {
        var bytes = UploadBench.Bytes(300_000);
        var path = await Bench.CreateAsync(bytes.Length, "../Lieder/Für Elise.txt");

        foreach (var (from, to) in ((int, int)[])[(0, 1), (1, 100_000), (100_000, 100_000)])
        {
            using var response = await Bench.PatchAsync(path, from, bytes[from..to]);
            ((int)response.StatusCode).ShouldBe(204);
            UploadBench.Header(response, "Upload-Offset").ShouldBe($"{to}");
            UploadBench.Header(response, "Media-Asset-Id").ShouldBeNull();
            UploadBench.Header(response, "Upload-Expires").ShouldNotBeNull();
        }
        using var last = await Bench.PatchAsync(path, 100_000, bytes[100_000..]);
        using var head = await Bench.HeadAsync(path);

        ((int)last.StatusCode).ShouldBe(204);
        UploadBench.Header(last, "Upload-Offset").ShouldBe("300000");
        UploadBench.Header(last, "Media-Asset-State").ShouldBe("READY");
        var id = UploadBench.Header(last, "Media-Asset-Id").ShouldNotBeNull();
        UploadBench.Header(head, "Media-Asset-Id").ShouldBe(id);
        UploadBench.Header(head, "Upload-Offset").ShouldBe("300000");
        UploadBench.Header(head, "Upload-Expires").ShouldBeNull();
        var (asset, hash) = await Bench.AssetAsync(id);
        hash.ShouldBe(UploadBench.HashOf(bytes));
        (asset.OwnerId, asset.IsPublic, asset.FileName, asset.Size).ShouldBe((Bench.OwnerId, false, "Für Elise.txt", 300_000));
        Bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path)).ShouldBeNull();
    }

    [Fact]
    public async Task Patch_AtAnotherOffset_ChangesNothing()
    {
        var path = await Bench.CreateAsync(10);
        (await Bench.PatchAsync(path, 0, [1, 2, 3])).Dispose();

        foreach (var offset in (long[])[0, 2, 4])
        {
            using var response = await Bench.PatchAsync(path, offset, [9, 9, 9]);
            ((int)response.StatusCode).ShouldBe(409);
        }

        (await Bench.OffsetAsync(path)).ShouldBe(3);
        (await File.ReadAllBytesAsync(Bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path))!.Path, Cancellation)).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(415, "Content-Type", "application/octet-stream")]
    [InlineData(400, "Upload-Offset", null)]
    [InlineData(400, "Upload-Offset", "-1")]
    [InlineData(400, "Upload-Offset", "x")]
    [InlineData(400, "Upload-Checksum", "crc32 AAAA")]
    public async Task Patch_NotValid_IsRefused(int status, string name, string? value)
    {
        var path = await Bench.CreateAsync(10);

        using var response = await Bench.PatchAsync(path, 0, [1], (name, value));

        ((int)response.StatusCode).ShouldBe(status);
        (await Bench.OffsetAsync(path)).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Patch_WithMoreBytesThanTheUpload_IsRefused(bool isLengthKnown)
    {
        var path = await Bench.CreateAsync(10);
        HttpContent content = isLengthKnown ? new ByteArrayContent(new byte[11]) : new StreamContent(new ZeroStream(11));

        using var response = await Bench.SendAsync("PATCH", path, content, ("Upload-Offset", "0"));

        ((int)response.StatusCode).ShouldBe(413);
        (await Bench.OffsetAsync(path)).ShouldBe(0);
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("sha512")]
    public async Task Patch_WithItsChecksum_IsStored(string algorithm)
    {
        var path = await Bench.CreateAsync(10);

        using var response = await Bench.PatchAsync(path, 0, [1, 2, 3], ("Upload-Checksum", ChecksumOf([1, 2, 3], algorithm)));

        ((int)response.StatusCode).ShouldBe(204);
        (await Bench.OffsetAsync(path)).ShouldBe(3);
    }

    [Fact]
    public async Task Patch_WithAnotherChecksum_StoresNothing()
    {
        var path = await Bench.CreateAsync(6);
        (await Bench.PatchAsync(path, 0, [1, 2, 3])).Dispose();

        using var response = await Bench.PatchAsync(path, 3, [4, 5, 7], ("Upload-Checksum", ChecksumOf([4, 5, 6])));

        ((int)response.StatusCode).ShouldBe(460);
        (await Bench.OffsetAsync(path)).ShouldBe(3);
        using var last = await Bench.PatchAsync(path, 3, [4, 5, 6], ("Upload-Checksum", ChecksumOf([4, 5, 6])));
        (await Bench.AssetAsync(UploadBench.Header(last, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf([1, 2, 3, 4, 5, 6]));
    }

    [Fact]
    public async Task Patch_ToAnUploadThatAnotherRequestWrites_IsLocked()
    {
        var path = await Bench.CreateAsync(10);
        await Bench
            .Services.GetRequiredService<UploadStore>()
            .ClaimAsync((await Bench.ReadAsync(path))!, Guid.NewGuid(), TimeSpan.FromMinutes(5), Cancellation);

        using var response = await Bench.PatchAsync(path, 0, [1, 2, 3]);

        ((int)response.StatusCode).ShouldBe(423);
        response.Headers.RetryAfter.ShouldNotBeNull();
        (await Bench.OffsetAsync(path)).ShouldBe(0);
    }

    [Fact]
    public async Task Patch_OfAnImageThatCannotBeRead_FailsWithAReadableReason()
    {
        byte[] bytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];
        var path = await Bench.CreateAsync(bytes.Length, "broken.png");
        var assets = await Bench.CountAssetsAsync();

        using var patch = await Bench.PatchAsync(path, 0, bytes);
        using var head = await Bench.HeadAsync(path);
        using var again = await Bench.PatchAsync(path, bytes.Length, []);

        ((int)patch.StatusCode).ShouldBe(422);
        ((int)head.StatusCode).ShouldBe(200);
        ((int)again.StatusCode).ShouldBe(422);
        UploadBench.Header(head, "Upload-Offset").ShouldBe($"{bytes.Length}");
        UploadBench.Header(head, "Media-Asset-State").ShouldBe("FAILED");
        UploadBench.Header(head, "Media-Asset-Error").ShouldBe("FILE_UNREADABLE");
        UploadBench.Header(head, "Media-Asset-Error-Message").ShouldNotBeNullOrEmpty();
        (await patch.Content.ReadAsStringAsync(Cancellation)).ShouldContain(UploadBench.Header(head, "Media-Asset-Error-Message")!);
        (await Bench.CountAssetsAsync()).ShouldBe(assets);
        Bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path)).ShouldBeNull();
    }

    private static string ChecksumOf(byte[] bytes, string algorithm = "sha1")
    {
        var name = algorithm switch
        {
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            _ => HashAlgorithmName.SHA512,
        };
        return $"{algorithm} {Convert.ToBase64String(CryptographicOperations.HashData(name, bytes))}";
    }
}
