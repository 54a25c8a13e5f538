using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Media;

public sealed class MediaAssetWriterTests : MediaTests
{
    private MediaAssetWriter Writer => Gateway.Services.GetRequiredService<MediaAssetWriter>();

    [Fact]
    public async Task Create_Image_StoresItWithItsCopies()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var asset = await UploadAsync(ada, Picture(80, 40), "me.at.sea.jpg", isPublic: false);

        asset.ShouldSatisfyAllConditions(
            a => a.Kind.ShouldBe(MediaKind.Image),
            a => a.FileName.ShouldBe("me.at.sea.png"),
            a => a.Extension.ShouldBe("png"),
            a => a.ContentType.ShouldBe("image/png"),
            a => (a.Width, a.Height).ShouldBe((80, 40)),
            a => a.DurationMilliseconds.ShouldBeNull(),
            a => a.OwnerId.ShouldBe(ada.Id),
            a => a.IsPublic.ShouldBeFalse()
        );
        var content = await ContentAsync(asset.StoreKey!);
        content.Length.ShouldBe((int)asset.Size!);
        Convert.ToHexStringLower(SHA256.HashData(content)).ShouldBe(asset.ContentHash);
        foreach (var size in Enum.GetValues<ImageSize>())
        {
            (await Store.ExistsAsync(MediaKeys.Of(asset.StoreKey!, size), Cancellation)).ShouldBeTrue();
        }
        await using var db = Gateway.Open();
        (await db.MediaAssets.SingleAsync(Cancellation)).ContentHash.ShouldBe(asset.ContentHash);
    }

    [Fact]
    public async Task Create_Recording_KnowsItsDuration()
    {
        var asset = await UploadAsync(await Gateway.AddUserAsync("ada"), Recording(), "song");

        (asset.Kind, asset.FileName, asset.ContentType).ShouldBe((MediaKind.Audio, "song.mp3", "audio/mpeg"));
        asset.DurationMilliseconds!.Value.ShouldBeInRange(1000, 60_000);
        (await ContentAsync(asset.StoreKey!)).ShouldBe(Recording());
    }

    [Theory]
    [InlineData("notes.TXT", "notes.txt", "txt")]
    [InlineData("C:\\secret\\notes.txt", "notes.txt", "txt")]
    [InlineData("../../etc/passwd", "passwd", "")]
    [InlineData("", "file", "")]
    [InlineData(".txt", "txt", "")]
    [InlineData("a\u202Egnp.\u0007txt", "agnp.txt", "txt")]
    [InlineData("archive.tar.ü", "archive.tar.ü", "")]
    public async Task Create_File_HasANameThatCanBeSaved(string sent, string name, string extension)
    {
        var asset = await UploadAsync(await Gateway.AddUserAsync("ada"), "Hello"u8.ToArray(), sent);

        (asset.FileName, asset.Extension, asset.Kind).ShouldBe((name, extension, MediaKind.File));
    }

    [Fact]
    public async Task Create_FileWithALongName_KeepsItsExtension()
    {
        var asset = await UploadAsync(await Gateway.AddUserAsync("ada"), "Hello"u8.ToArray(), new string('n', 400) + ".txt");

        asset.FileName.ShouldBe(new string('n', 251) + ".txt");
    }

    [Fact]
    public async Task M2_FinishingThatFails_IsRepeatedWithoutASecondRow()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var file = await StageAsync(Picture());
        await using (var db = Gateway.Open())
        {
            // The row cannot be inserted.
            await db.Users.Where(user => user.Id == ada.Id).ExecuteDeleteAsync(Cancellation);
        }
        await Should.ThrowAsync<DbUpdateException>(() => Writer.CreateAsync(ada.Id, file, "a.png", true, "file", Cancellation));
        await Gateway.SaveAsync(ada);

        var first = await Writer.CreateAsync(ada.Id, file, "a.png", true, "file", Cancellation);
        var again = await Writer.CreateAsync(ada.Id, file, "a.png", true, "file", Cancellation);
        file.Delete();
        var later = await Writer.CreateAsync(ada.Id, file, "a.png", true, "file", Cancellation);

        (again.Id, later.Id).ShouldBe((file.Key, file.Key));
        first.Id.ShouldBe(file.Key);
        await using var rows = Gateway.Open();
        (await rows.MediaAssets.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Create_FromTheSameFileAtTheSameTime_AddsOneRow()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var file = await StageAsync(Picture());

        var assets = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Writer.CreateAsync(ada.Id, file, "a.png", true, "file", Cancellation), Cancellation))
        );

        assets.ShouldAllBe(asset => asset.Id == file.Key);
        await using var db = Gateway.Open();
        (await db.MediaAssets.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Create_BeyondTheBytesOfAUser_IsRefused()
    {
        var ada = await Gateway.AddUserAsync("ada");
        Limits.MaxBytesPerUser = 10;
        await UploadAsync(ada, "12345678"u8.ToArray());

        (await RefusedAsync(ada, "123"u8.ToArray())).Code.ShouldBe("STORAGE_FULL");

        await UploadAsync(ada, "12"u8.ToArray());
        await UploadAsync(await Gateway.AddUserAsync("bob"), "12345678"u8.ToArray());
    }

    [Fact]
    public async Task Create_ByManyAtTheSameTime_StaysWithinTheLimit()
    {
        var ada = await Gateway.AddUserAsync("ada");
        Limits.MaxFilesPerUser = 3;

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    try
                    {
                        await UploadAsync(ada, "x"u8.ToArray());
                        return true;
                    }
                    catch (ValidationException)
                    {
                        return false;
                    }
                })
        );

        outcomes.Count(succeeded => succeeded).ShouldBe(3);
        await using var db = Gateway.Open();
        (await db.MediaAssets.CountAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task Create_TooOftenInADay_SaysWhenToTryAgain()
    {
        var ada = await Gateway.AddUserAsync("ada");
        Limits.MaxFilesPerDay = 1;
        await UploadAsync(ada, "x"u8.ToArray());
        Gateway.Time.Advance(TimeSpan.FromHours(20));

        var refused = await Should.ThrowAsync<LimitExceededException>(() => UploadAsync(ada, "y"u8.ToArray()));

        (refused.Limit, refused.CurrentCount).ShouldBe((1, 1));
        refused.RetryIn.ShouldBeInRange(TimeSpan.FromHours(3), TimeSpan.FromHours(4));
        Gateway.Time.Advance(refused.RetryIn);
        await UploadAsync(ada, "y"u8.ToArray());
    }

    [Fact]
    public async Task Create_OfWhatIsNotAccepted_StoresNothing()
    {
        var ada = await Gateway.AddUserAsync("ada");

        (await RefusedAsync(ada, [])).Code.ShouldBe("FILE_EMPTY");
        (await RefusedAsync(ada, Picture()[..60])).Code.ShouldBe("FILE_UNREADABLE");
        Limits.MaxImagePixels = 100;
        (await RefusedAsync(ada, Picture())).Code.ShouldBe("IMAGE_TOO_LARGE");
        Limits.MaxFileSize = 2;
        var refused = await RefusedAsync(ada, "123"u8.ToArray());

        (refused.Code, string.Join('.', refused.Path)).ShouldBe(("FILE_TOO_LARGE", "input.file"));
        await using var db = Gateway.Open();
        (await db.MediaAssets.CountAsync(Cancellation)).ShouldBe(0);
        (await Store.ListAsync(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    private Task<ValidationException> RefusedAsync(User owner, byte[] content) => Should.ThrowAsync<ValidationException>(() => UploadAsync(owner, content));

    private async Task<byte[]> ContentAsync(string key)
    {
        await using var stream = (await Store.OpenAsync(key, Cancellation))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }
}
