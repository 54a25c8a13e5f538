using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Media;

public class MediaDeliveryTests : IDisposable
{
    protected ServerFactory Server { get; } = new();

    protected static byte[] Thousand { get; } = [.. Enumerable.Range(0, 1000).Select(number => (byte)(number % 251))];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Server.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("bytes=-500", 206, "bytes 500-999/1000")]
    [InlineData("bytes=-5000", 206, "bytes 0-999/1000")]
    [InlineData("bytes=0-99999", 206, "bytes 0-999/1000")]
    [InlineData("bytes=0-1", 206, "bytes 0-1/1000")]
    [InlineData("bytes=0-", 206, "bytes 0-999/1000")]
    [InlineData("bytes=-0", 416, "bytes */1000")]
    [InlineData("bytes=1000-", 416, "bytes */1000")]
    [InlineData("bytes=x", 200, null)]
    public async Task M1_Range_IsAnsweredByItsPart(string range, int status, string? contentRange)
    {
        var (client, url) = await UploadedAsync(Thousand, "data.bin");

        using var response = await client.GetAsync(url, headers => headers.TryAddWithoutValidation("Range", range));

        ((int)response.StatusCode).ShouldBe(status);
        (response.Content.Headers.TryGetValues("Content-Range", out var values) ? values.Single() : null).ShouldBe(contentRange);
        if (status != 416)
        {
            var part = response.Content.Headers.ContentRange;
            var (from, to) = ((int)(part?.From ?? 0), (int)(part?.To ?? 999));
            (await response.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(Thousand[from..(to + 1)]);
        }
    }

    [Fact]
    public async Task M1_RangeOfAnOldVersion_IsAnsweredByTheWhole()
    {
        var (client, url) = await UploadedAsync(Thousand, "data.bin");
        using var whole = await client.GetAsync(url, Cancellation);

        using var same = await client.GetAsync(url, headers => (headers.Range, headers.IfRange) = (new(0, 9), new(whole.Headers.ETag!)));
        using var other = await client.GetAsync(url, headers => (headers.Range, headers.IfRange) = (new(0, 9), new(new EntityTagHeaderValue("\"old\""))));

        same.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Content_OfAPublicFile_HasHeadersThatKeepItSafeAndCached()
    {
        var (client, url) = await UploadedAsync(Thousand, "Bücher 1.bin");
        using var response = await client.GetAsync(url, Cancellation);
        using var again = await client.GetAsync(url, headers => headers.IfNoneMatch.Add(response.Headers.ETag!));
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), Cancellation);

        response.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        response.Headers.AcceptRanges.ShouldBe(["bytes"]);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Bücher 1.bin");
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (head.StatusCode, head.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, 1000));
    }

    [Fact]
    public async Task Image_IsShownInItsSizes_AndSavedByDownload()
    {
        var (_, _, token) = await Server.AddUserAsync();
        using var client = Server.CreateClient();
        using var black = Image.Black(900, 300, bands: 3);

        var asset = await client.UploadAcceptedAsync(token, black.PngsaveBuffer(), "night.jpg");

        asset["mediaKind"]!.GetValue<string>().ShouldBe("IMAGE");
        asset["fileName"]!.GetValue<string>().ShouldBe("night.png");
        (asset["width"]!.GetValue<int>(), asset["height"]!.GetValue<int>()).ShouldBe((900, 300));
        asset["viewerCanDelete"]!.GetValue<bool>().ShouldBeTrue();
        (await SizeAsync(asset["url"], "image/png")).ShouldBe((900, 300));
        (await SizeAsync(asset["imageUrl"], "image/webp")).ShouldBe((640, 213));
        (await SizeAsync(asset["avatar"], "image/webp")).ShouldBe((256, 256));
        using var download = await client.GetAsync(asset["downloadUrl"].Path(), Cancellation);
        download.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=night.png");

        async Task<(int, int)> SizeAsync(JsonNode? address, string contentType)
        {
            using var response = await client.GetAsync(address.Path(), Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
            response.Content.Headers.ContentDisposition.ShouldBeNull();
            using var image = Image.NewFromBuffer(await response.Content.ReadAsByteArrayAsync(Cancellation));
            return (image.Width, image.Height);
        }
    }

    [Fact]
    public async Task PrivateFile_IsReadByItsOwnerAndAdminsOnly()
    {
        var (_, _, token) = await Server.AddUserAsync();
        var (_, _, other) = await Server.AddUserAsync("bob");
        using var client = Server.CreateClient();
        var asset = await client.UploadAcceptedAsync(token, Thousand, "data.bin", isPublic: false);
        var signed = asset["url"].Path();
        var plain = signed[..signed.IndexOf('?', StringComparison.Ordinal)];

        using var unsigned = await client.GetAsync(plain, Cancellation);
        using var byOther = await client.GetAsync(plain, headers => headers.Authorization = new("Bearer", other));
        using var byOwner = await client.GetAsync(plain, headers => headers.Authorization = new("Bearer", token));
        using var bySignature = await client.GetAsync(signed, Cancellation);
        using var byWrongToken = await client.GetAsync(plain, headers => headers.Authorization = new("Bearer", "x"));
        using var forged = await client.GetAsync(signed[..^3] + "AAA", Cancellation);

        unsigned.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        byOther.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        byOwner.StatusCode.ShouldBe(HttpStatusCode.OK);
        byOwner.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        byWrongToken.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bySignature.StatusCode.ShouldBe(HttpStatusCode.OK);
        bySignature.Headers.CacheControl!.Private.ShouldBeTrue();
        bySignature.Headers.CacheControl.MaxAge!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task M4_CopiedAddress_StopsWhenTheAlbumBecomesPrivate()
    {
        var (client, _, album, address) = await CoverAsync();
        (await StatusesAsync(client, address)).ShouldBe([200, 206]);

        await ChangeAsync(db => db.Albums.Where(row => row.Id == album).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsPrivate, true), Cancellation));

        (await StatusesAsync(client, address)).ShouldBe([404, 404]);
    }

    [Fact]
    public async Task M4_CopiedAddress_StopsWhenTheViewerIsBlocked()
    {
        var (client, users, _, address) = await CoverAsync();
        (await StatusesAsync(client, address)).ShouldBe([200, 206]);

        await ChangeAsync(db =>
        {
            db.Blocks.Add(
                new Block
                {
                    BlockerId = users[0].Id,
                    BlockedId = users[1].Id,
                    CreatedAt = DateTime.UnixEpoch,
                }
            );
            return db.SaveChangesAsync(Cancellation);
        });

        (await StatusesAsync(client, address)).ShouldBe([404, 404]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task M4_CopiedAddress_StopsWhenTheFileIsDeleted(bool isPublic)
    {
        var (_, _, token) = await Server.AddUserAsync();
        using var client = Server.CreateClient();
        var asset = await client.UploadAcceptedAsync(token, Thousand, "data.bin", isPublic);
        var address = asset["url"].Path();
        (await StatusesAsync(client, address)).ShouldBe([200, 206]);

        var deleted = await Server.SendAsync(
            $"mutation {{ deleteMediaAsset(input: {{ mediaAssetId: \"{asset["id"]}\" }}) {{ deletedId errors {{ __typename }} }} }}",
            token
        );

        deleted["data"]!["deleteMediaAsset"]!["deletedId"]!.GetValue<string>().ShouldBe(asset["id"]!.GetValue<string>());
        (await StatusesAsync(client, address)).ShouldBe([404, 404]);
        await Eventually.IsTrueAsync(async () => await Server.Services.GetRequiredService<IMediaStore>().ListAsync(Cancellation).CountAsync(Cancellation) == 0);
    }

    [Fact]
    public async Task M4_PublicFile_ThatBecomesPrivate_IsNotReadAnyMore()
    {
        var (client, url) = await UploadedAsync(Thousand, "data.bin");

        await ChangeAsync(db => db.MediaAssets.ExecuteUpdateAsync(set => set.SetProperty(row => row.IsPublic, false), Cancellation));

        (await StatusesAsync(client, url)).ShouldBe([404, 404]);
    }

    [Fact]
    public async Task M4_SignedAddress_StopsWithTheBanOfItsUser()
    {
        var (user, _, token) = await Server.AddUserAsync();
        using var client = Server.CreateClient();
        var address = (await client.UploadAcceptedAsync(token, Thousand, "data.bin", isPublic: false))["url"].Path();
        (await StatusesAsync(client, address)).ShouldBe([200, 206]);

        await ChangeAsync(db =>
            db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.BannedAt, DateTime.UnixEpoch), Cancellation)
        );

        (await StatusesAsync(client, address)).ShouldBe([404, 404]);
    }

    [Fact]
    public async Task M5_FileOfTwoComments_StaysUntilTheSecondIsDeleted()
    {
        var (ada, _, token) = await Server.AddUserAsync();
        var (_, _, other) = await Server.AddUserAsync("bob");
        using var client = Server.CreateClient();
        var asset = await client.UploadAcceptedAsync(token, Thousand, "data.bin", isPublic: false);
        var path = asset["url"].Path();
        var plain = path[..path.IndexOf('?', StringComparison.Ordinal)];
        (await StatusesAsync(client, plain, other)).ShouldBe([404, 404]);
        Comment[] comments = [CommentOf(ada), CommentOf(ada)];
        await ChangeAsync(db =>
        {
            db.AddRange(comments);
            db.AddRange(comments.Select(comment => new CommentAttachment { CommentId = comment.Id, MediaAssetId = KeyOf(asset) }));
            return db.SaveChangesAsync(Cancellation);
        });

        (await StatusesAsync(client, plain, other)).ShouldBe([200, 206]);
        await DeleteAsync(comments[0]);
        (await StatusesAsync(client, plain, other)).ShouldBe([200, 206]);
        await DeleteAsync(comments[1]);
        (await StatusesAsync(client, plain, other)).ShouldBe([404, 404]);

        // The owner keeps the file, whose room is free again when the owner deletes it.
        (await StatusesAsync(client, plain, token)).ShouldBe([200, 206]);
        var rest = await Server.SendAsync($"mutation {{ deleteMediaAsset(input: {{ mediaAssetId: \"{asset["id"]}\" }}) {{ deletedId }} }}", token);
        rest["data"]!["deleteMediaAsset"]!["deletedId"].ShouldNotBeNull();
        await ChangeAsync(async db => (await db.MediaAssets.CountAsync(row => row.OwnerId == ada.Id, Cancellation)).ShouldBe(0));

        Task DeleteAsync(Comment comment) => ChangeAsync(db => db.Comments.Where(row => row.Id == comment.Id).ExecuteDeleteAsync(Cancellation));
    }

    [Theory]
    [InlineData("/media-assets/x.png")]
    [InlineData("/media-assets/00000000-0000-0000-0000-000000000000.png")]
    [InlineData("/media-assets/..%2F..%2Fappsettings.json")]
    [InlineData("/media-assets/download/")]
    public async Task Address_ThatIsNotThere_IsNotFound(string path)
    {
        using var client = Server.CreateClient();
        using var response = await client.GetAsync(path, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("?size=card")]
    [InlineData(".png")]
    public async Task Address_OfAnotherSizeOrExtension_IsNotFound(string suffix)
    {
        var (client, url) = await UploadedAsync(Thousand, "data.bin");
        using var response = await client.GetAsync(url + suffix, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Guid KeyOf(JsonNode asset)
    {
        GlobalId.TryDecode(asset["id"]!.GetValue<string>(), out _, out var key).ShouldBeTrue();
        return Guid.Parse(key);
    }

    private static Comment CommentOf(User author) =>
        new Comment
        {
            Id = Guid.CreateVersion7(),
            AuthorId = author.Id,
            Content = "!",
            CreatedAt = DateTime.UnixEpoch,
        }.About(new SubjectKey(User.KindName, author.Id));

    /// <summary>Asks for the whole content and for a part of it.</summary>
    private static async Task<int[]> StatusesAsync(HttpClient client, string path, string? token = null)
    {
        using var whole = await client.GetAsync(path, headers => Authorize(headers, token));
        using var part = await client.GetAsync(
            path,
            headers =>
            {
                Authorize(headers, token);
                headers.Range = new(0, 9);
            }
        );
        return [(int)whole.StatusCode, (int)part.StatusCode];
    }

    private static void Authorize(HttpRequestHeaders headers, string? token) => headers.Authorization = token is null ? null : new("Bearer", token);

    protected async Task<(HttpClient Client, string Url)> UploadedAsync(byte[] content, string name)
    {
        var (_, _, token) = await Server.AddUserAsync();
        var client = Server.CreateClient();
        return (client, (await client.UploadAcceptedAsync(token, content, name))["url"].Path());
    }

    /// <summary>Adds an album of one user with a private cover, and returns the address of the cover for another one.</summary>
    private async Task<(HttpClient Client, User[] Users, Guid Album, string Address)> CoverAsync()
    {
        var (ada, _, token) = await Server.AddUserAsync();
        var (bob, _, other) = await Server.AddUserAsync("bob");
        var client = Server.CreateClient();
        using var black = Image.Black(20, 20, bands: 3);
        var asset = await client.UploadAcceptedAsync(token, black.PngsaveBuffer(), "cover.png", isPublic: false);
        var album = new Album
        {
            Id = Guid.CreateVersion7(),
            Name = "Album",
            OwnerId = ada.Id,
            CoverId = KeyOf(asset),
            CreatedAt = DateTime.UnixEpoch,
        };
        await ChangeAsync(db =>
        {
            db.Albums.Add(album);
            return db.SaveChangesAsync(Cancellation);
        });
        var seen = await Server.SendAsync($"{{ album(id: \"{GlobalId.Encode("Album", album.Id)}\") {{ cover {{ url }} }} }}", other);
        return (client, [ada, bob], album.Id, seen["data"]!["album"]!["cover"]!["url"].Path());
    }

    protected async Task ChangeAsync(Func<QpletDbContext, Task> change)
    {
        using var scope = Server.Services.CreateScope();
        await change(scope.ServiceProvider.GetRequiredService<QpletDbContext>());
    }
}
