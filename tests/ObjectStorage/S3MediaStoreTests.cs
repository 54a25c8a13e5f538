using System.Globalization;
using System.Net;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.ObjectStorage.ObjectStores;

namespace Qplet.GraphQL.ObjectStorage;

public sealed class S3MediaStoreTests : MediaStoreTests, IAsyncLifetime
{
    private ObjectStore _server = null!;
    private S3Storage _storage = null!;
    private IMediaStore _store = null!;

    protected override IMediaStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _server = await ObjectStore.StartAsync();
        _server.PageSize = 2;
        Folder.Options.S3 = _server.Options;
        _storage = new S3Storage(Folder.Options.S3, Folder.Staging, TimeProvider.System);
        _store = _storage.CreateStore();
    }

    public async ValueTask DisposeAsync()
    {
        _storage.Dispose();
        await _server.DisposeAsync();
        Dispose();
    }

    [Fact]
    public async Task Content_IsAnObjectBelowThePrefix()
    {
        await StoreAsync([1, 2]);

        _server.Objects.Keys.ShouldBe([$"files/content/{Key}"]);
        _server.Objects.Values.Single().ContentType.ShouldBe("image/png");
    }

    [Fact]
    public async Task Content_OfManyMegabytes_IsSentInParts()
    {
        await StoreAsync(BytesOf(40_000_000));

        _server.Requests.Count(static request => request.StartsWith("PUT ", StringComparison.Ordinal)).ShouldBe(3);
        _server.Unfinished.ShouldBeEmpty();
    }

    [Fact]
    public async Task Content_WhosePartFails_LeavesNeitherObjectNorParts()
    {
        _server.Fault = static request => Task.FromResult(request.Query["partNumber"] == "2" ? new StoreFault(HttpStatusCode.ServiceUnavailable) : null);

        await Should.ThrowAsync<MediaStoreException>(() => StoreAsync(BytesOf(40_000_000)));

        _server.Objects.ShouldBeEmpty();
        _server.Unfinished.ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_ThatFailsOnce_IsRepeated()
    {
        var failures = 0;
        _server.Fault = _ => Task.FromResult(Interlocked.Increment(ref failures) == 1 ? new StoreFault(HttpStatusCode.InternalServerError) : null);

        await StoreAsync([1, 2, 3]);

        _server.Objects.Values.Single().Content.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Check_ThatFails_IsNotRepeated()
    {
        var attempts = 0;
        _server.Fault = _ =>
        {
            Interlocked.Increment(ref attempts);
            return Task.FromResult<StoreFault?>(new StoreFault(HttpStatusCode.ServiceUnavailable));
        };

        await Should.ThrowAsync<MediaStoreException>(() => Store.CheckAsync(Cancellation));

        attempts.ShouldBe(1);
        _server.Fault = null;
        await Store.CheckAsync(Cancellation);
        _server.Objects.Keys.ShouldBe(["files/health"]);
    }

    [Fact]
    public async Task Content_ThatBreaksOff_IsContinued()
    {
        var bytes = BytesOf(3_000_000);
        await StoreAsync(bytes);
        var cuts = 0;
        _server.Fault = request =>
            Task.FromResult(HttpMethodIsGet(request.Method) && Interlocked.Increment(ref cuts) <= 2 ? new StoreFault(CutAfter: 100_000) : null);

        (await ReadAsync(Key)).AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        cuts.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Content_ThatAlwaysBreaksOff_IsAnErrorAndNotShort()
    {
        await StoreAsync(BytesOf(3_000_000));
        _server.Fault = static request => Task.FromResult(HttpMethodIsGet(request.Method) ? new StoreFault(CutAfter: 0) : null);

        await Should.ThrowAsync<MediaStoreException>(() => ReadAsync(Key));
    }

    [Fact]
    public async Task Content_ReplacedWhileItIsRead_IsAnErrorAndNotMixed()
    {
        await StoreAsync(BytesOf(3_000_000));
        await using var content = (await Store.OpenAsync(Key, Cancellation))!;
        await content.ReadExactlyAsync(new byte[100], Cancellation);
        await StoreAsync(new byte[3_000_000]);
        content.Position = 2_000_000;

        await Should.ThrowAsync<MediaStoreException>(async () => await content.ReadExactlyAsync(new byte[10], Cancellation));
    }

    [Fact]
    public async Task Content_ReadInASmallPart_TransfersLittle()
    {
        await StoreAsync(BytesOf(3_000_000));
        var ranges = new List<string>();
        _server.Fault = request =>
        {
            ranges.Add(request.Headers.Range.ToString());
            return Task.FromResult<StoreFault?>(null);
        };
        await using var content = (await Store.OpenAsync(Key, Cancellation))!;

        await content.ReadExactlyAsync(new byte[2], Cancellation);

        ranges.ShouldBe(["", "bytes=0-262143"]);
    }

    [Fact]
    public async Task Store_ThatRefusesTheServer_IsUnavailableAndKeepsSecrets()
    {
        Folder.Options.S3.SecretKey = "another secret";
        using var storage = new S3Storage(Folder.Options.S3, Folder.Staging, TimeProvider.System);
        var store = storage.CreateStore();
        var file = await Folder.StageAsync([1]);

        var failure = await Should.ThrowAsync<MediaStoreException>(() => store.StoreAsync(Key, file.Path, "image/png", Cancellation));

        failure.Message.ShouldBe("The store of files cannot be used: it answered 403 (SignatureDoesNotMatch).");
        failure.ToString().ShouldNotContain("another secret");
        await Should.ThrowAsync<MediaStoreException>(() => store.OpenAsync(Key, Cancellation));
        await Should.ThrowAsync<MediaStoreException>(() => store.CheckAsync(Cancellation));
        await Should.ThrowAsync<MediaStoreException>(async () => await store.ListAsync(Cancellation).CountAsync(Cancellation));
        _server.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Store_ThatDoesNotAnswer_IsUnavailable()
    {
        Folder.Options.S3.Timeout = TimeSpan.FromMilliseconds(200);
        using var storage = new S3Storage(Folder.Options.S3, Folder.Staging, TimeProvider.System);
        var release = new TaskCompletionSource();
        _server.Fault = async _ =>
        {
            await release.Task;
            return new StoreFault(IsCut: true);
        };

        await Should.ThrowAsync<MediaStoreException>(() => storage.CreateStore().ExistsAsync(Key, Cancellation));
        release.SetResult();
    }

    /// <summary>Whoever asks for content waits meanwhile, so the attempts of a request do not each have the whole time.</summary>
    [Fact]
    public async Task Store_ThatFailsSlowly_HasTheTimeOfOneRequest()
    {
        await StoreAsync([1, 2]);
        Folder.Options.S3.Timeout = TimeSpan.FromMilliseconds(300);
        using var storage = new S3Storage(Folder.Options.S3, Folder.Staging, TimeProvider.System);
        var attempts = 0;
        _server.Fault = async _ =>
        {
            Interlocked.Increment(ref attempts);
            await Task.Delay(200, CancellationToken.None);
            return new StoreFault(HttpStatusCode.ServiceUnavailable);
        };

        await Should.ThrowAsync<MediaStoreException>(() => storage.CreateStore().ExistsAsync(Key, Cancellation));

        attempts.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Address_OfContent_ServesItWithItsHeadersUntilItExpires()
    {
        (await Store.FindAddressAsync(Key, new ContentHeaders("image/png", null, "no-store"), TimeSpan.MaxValue, Cancellation)).ShouldBeNull();
        Folder.Options.S3.Delivery = S3Delivery.Redirect;
        await StoreAsync(BytesOf(1000));
        var headers = new ContentHeaders("image/webp", "attachment; filename=\"a b.webp\"; filename*=UTF-8''B%C3%BC.webp", "private, no-cache");

        var address = (await Store.FindAddressAsync(Key, headers, TimeSpan.MaxValue, Cancellation))!;
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Range", "bytes=10-19" } } };
        using var response = await client.SendAsync(request, Cancellation);
        using var forged = await client.GetAsync(address.AbsoluteUri.Replace("0123", "0124", StringComparison.Ordinal), Cancellation);
        using var longer = await client.GetAsync(address.AbsoluteUri.Replace("X-Amz-Expires=", "X-Amz-Expires=1", StringComparison.Ordinal), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await response.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(BytesOf(1000)[10..20]);
        response.Content.Headers.GetValues("Content-Type").ShouldBe(["image/webp"]);
        response.Content.Headers.GetValues("Content-Disposition").ShouldBe([headers.Disposition!]);
        SecondsOf(address).ShouldBeInRange(1, 60);
        forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        longer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task Address_OfAStoreWhoseClockIsWrong_LastsNoLonger(int minutes)
    {
        Folder.Options.S3.Delivery = S3Delivery.Redirect;
        _server.Skew = TimeSpan.FromMinutes(minutes);
        await StoreAsync(BytesOf(1000));
        var stored = await Store.ListAsync(Cancellation).CountAsync(Cancellation);

        var address = (await Store.FindAddressAsync(Key, new ContentHeaders("image/png", null, "no-store"), TimeSpan.FromSeconds(90.9), Cancellation))!;
        using var client = new HttpClient();
        using var response = await client.GetAsync(address, Cancellation);

        stored.ShouldBe(1);
        SecondsOf(address).ShouldBeInRange(1, 60);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static int SecondsOf(Uri address) => int.Parse(address.Query.Split("X-Amz-Expires=")[1].Split('&')[0], CultureInfo.InvariantCulture);

    private static bool HttpMethodIsGet(string method) => method == "GET";
}
