using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.ObjectStorage.ObjectStores;

namespace Qplet.GraphQL.Server.Media;

/// <summary>The same as of a folder, and what only an object store has: redirects and outages.</summary>
public sealed class S3MediaDeliveryTests : MediaDeliveryTests, IAsyncLifetime
{
    private ObjectStore _objects = null!;

    public async ValueTask InitializeAsync()
    {
        _objects = await ObjectStore.StartAsync();
        Server.With("Media:Store", "S3");
        foreach (var (name, value) in SettingsOf(_objects))
        {
            Server.With(name, value);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _objects.DisposeAsync();
    }

    /// <summary>Returns the settings of a store.</summary>
    internal static IEnumerable<(string Name, string Value)> SettingsOf(ObjectStore objects) =>
        [
            ("Media:S3:Endpoint", objects.Address.AbsoluteUri),
            ("Media:S3:Bucket", ObjectStore.Bucket),
            ("Media:S3:AccessKey", objects.Options.AccessKey!),
            ("Media:S3:SecretKey", objects.Options.SecretKey!),
            ("Media:S3:Prefix", objects.Options.Prefix!),
        ];

    [Fact]
    public async Task Request_WithoutABody_ReadsNoContent()
    {
        var (client, url) = await UploadedAsync(Thousand, "data.bin");
        using var whole = await client.GetAsync(url, Cancellation);
        _objects.Requests.Clear();

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), Cancellation);
        using var unchanged = await client.GetAsync(url, headers => headers.IfNoneMatch.Add(whole.Headers.ETag!));

        (head.StatusCode, unchanged.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotModified));
        _objects.Requests.ShouldAllBe(static request => request.StartsWith("HEAD ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("GET")]
    public async Task Content_WhileTheStoreFails_IsUnavailable(string failing)
    {
        var (client, url) = await UploadedAsync(Thousand, "data.bin");
        _objects.Fault = request => Task.FromResult(request.Method == failing ? new StoreFault(HttpStatusCode.InternalServerError) : null);

        using var response = await client.GetAsync(url, Cancellation);
        _objects.Fault = null;
        using var later = await client.GetAsync(url, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.ETag.ShouldBeNull();
        (await later.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(Thousand);
    }

    [Fact]
    public async Task Upload_WhileTheStoreFails_IsARetryableErrorAndLeavesNothing()
    {
        var (_, _, token) = await Server.AddUserAsync();
        using var client = Server.CreateClient();
        _objects.Fault = static request => Task.FromResult(request.Method == "PUT" ? new StoreFault(HttpStatusCode.ServiceUnavailable) : null);

        var response = await client.UploadAsync(token, new ByteArrayContent(Thousand), "data.bin");
        _objects.Fault = null;

        response["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("SERVICE_UNAVAILABLE");
        _objects.Objects.ShouldBeEmpty();
        await ChangeAsync(async db => (await db.MediaAssets.CountAsync(Cancellation)).ShouldBe(0));
        await Eventually.IsTrueAsync(() => Directory.GetFiles(Server.Services.GetRequiredService<StagingArea>().Folder).Length == 0);
        (await client.UploadAcceptedAsync(token, Thousand, "data.bin"))["id"].ShouldNotBeNull();
    }

    [Fact]
    public async Task DeletedFile_WhoseContentStays_IsCleanedUpLater()
    {
        var (_, _, token) = await Server.AddUserAsync();
        using var client = Server.CreateClient();
        var asset = await client.UploadAcceptedAsync(token, Thousand, "data.bin");
        _objects.Fault = static request => Task.FromResult(request.Method == "DELETE" ? new StoreFault(HttpStatusCode.ServiceUnavailable) : null);

        var deleted = await Server.SendAsync($"mutation {{ deleteMediaAsset(input: {{ mediaAssetId: \"{asset["id"]}\" }}) {{ deletedId }} }}", token);
        _objects.Fault = null;
        using var gone = await client.GetAsync(asset["url"].Path(), Cancellation);
        var left = _objects.Objects.Single(static item => item.Key.StartsWith("files/content/", StringComparison.Ordinal));
        _objects.Objects[left.Key] = left.Value with { StoredAt = DateTime.UnixEpoch };
        await Server.Services.GetRequiredService<MediaCleaner>().CleanAsync(Cancellation);

        deleted["data"]!["deleteMediaAsset"]!["deletedId"].ShouldNotBeNull();
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _objects.Objects.Keys.ShouldNotContain(left.Key);
    }

    [Fact]
    public async Task Health_WhileTheStoreFails_IsUnhealthy_AndTheServerStaysReady()
    {
        var (_, _, token) = await Server.AddUserAsync("root", UserRole.Admin);
        using var client = Server.CreateClient();
        _objects.Fault = static _ => Task.FromResult<StoreFault?>(new StoreFault(HttpStatusCode.Forbidden));

        using var degraded = await client.GetAsync("/health/ready", Cancellation);
        var failing = await Server.SendAsync("{ health { components { name state } } }", token);
        _objects.Fault = null;
        using var ready = await client.GetAsync("/health/ready", Cancellation);
        var working = await Server.SendAsync("{ health { components { name state } } }", token);

        (degraded.StatusCode, await degraded.Content.ReadAsStringAsync(Cancellation)).ShouldBe((HttpStatusCode.OK, "Degraded"));
        failing.ToJsonString().ShouldContain("""{"name":"storage","state":"UNHEALTHY"}""");
        (ready.StatusCode, await ready.Content.ReadAsStringAsync(Cancellation)).ShouldBe((HttpStatusCode.OK, "Healthy"));
        working.ToJsonString().ShouldContain("""{"name":"storage","state":"HEALTHY"}""");
    }

    [Fact]
    public async Task Redirect_LeadsToTheContentForAMinute()
    {
        Server.With("Media:S3:Delivery", "Redirect");
        var (_, _, token) = await Server.AddUserAsync();
        using var client = Server.CreateClient(new() { AllowAutoRedirect = false });
        var asset = await client.UploadAcceptedAsync(token, Thousand, "Bücher 1.bin", isPublic: false);
        var url = asset["url"].Path();

        using var redirect = await client.GetAsync(url, Cancellation);
        using var store = new HttpClient();
        var address = redirect.Headers.Location!;
        using var part = await store.GetAsync(address.AbsoluteUri, headers => headers.Range = new RangeHeaderValue(990, null));
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), Cancellation);
        using var unchanged = await client.GetAsync(url, headers => headers.IfNoneMatch.Add(head.Headers.ETag!));
        using var unsigned = await client.GetAsync(url.Split('?')[0], Cancellation);

        redirect.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        redirect.Headers.CacheControl!.NoStore.ShouldBeTrue();
        SecondsOf(address).ShouldBeInRange(1, 60);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(Thousand[990..]);
        part.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Bücher 1.bin");
        part.Headers.CacheControl!.Private.ShouldBeTrue();
        (head.StatusCode, unchanged.StatusCode, unsigned.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Redirect_OfASignedAddress_LastsNoLongerThanIt()
    {
        Server.With("Media:S3:Delivery", "Redirect").With("Media:S3:RedirectLifetime", "01:00:00").With("Media:AddressLifetime", "00:00:40");
        var (_, _, token) = await Server.AddUserAsync();
        using var client = Server.CreateClient(new() { AllowAutoRedirect = false });
        var url = (await client.UploadAcceptedAsync(token, Thousand, "data.bin", isPublic: false))["url"].Path();

        using var redirect = await client.GetAsync(url, Cancellation);

        SecondsOf(redirect.Headers.Location!).ShouldBeInRange(1, 40);
    }

    private static int SecondsOf(Uri address) => int.Parse(address.Query.Split("X-Amz-Expires=")[1].Split('&')[0], CultureInfo.InvariantCulture);
}
