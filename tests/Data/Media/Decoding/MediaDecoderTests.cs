using System.Text;
using NetVips;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Data.Media.Decoding;

public sealed class MediaDecoderTests : IDisposable
{
    private readonly MediaFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task M6_Photo_LosesItsPositionAndDeviceAndStaysUpright()
    {
        var sent = TestImages.Photo(80, 40);
        using (var original = Image.NewFromBuffer(sent))
        {
            original.GetFields().ShouldContain(field => field.Contains("GPSLatitude", StringComparison.Ordinal));
            original.Contains("icc-profile-data").ShouldBeTrue();
        }

        using var media = await DecodeAsync(sent);

        media.Format.ShouldBe(MediaFormat.Jpeg);
        (media.Width, media.Height).ShouldBe((40, 80));
        foreach (var path in (string[])[media.Path, .. media.Copies.Values])
        {
            using var image = Image.NewFromFile(path);
            image.GetFields().ShouldNotContain(field => field.StartsWith("exif-", StringComparison.Ordinal) || field == "orientation" || field == "xmp-data");
            (await File.ReadAllTextAsync(path, Encoding.Latin1, Cancellation)).ShouldNotContain("CameraOfTheTest");
        }
        using var served = Image.NewFromFile(media.Path);
        served.Contains("icc-profile-data").ShouldBeTrue();

        // The left half was red. After the turn to the right, the upper half is.
        served.Getpoint(20, 10)[0].ShouldBeGreaterThan(served.Getpoint(20, 10)[2]);
        served.Getpoint(20, 70)[2].ShouldBeGreaterThan(served.Getpoint(20, 70)[0]);
    }

    [Fact]
    public async Task M6_PngWithTexts_LosesThem()
    {
        var sent = TestImages.PngWithText(10, 10);
        Encoding.Latin1.GetString(sent).ShouldContain("SecretOfTheTest");

        using var media = await DecodeAsync(sent);

        (await File.ReadAllTextAsync(media.Path, Encoding.Latin1, Cancellation)).ShouldNotContain("SecretOfTheTest");
    }

    [Fact]
    public async Task M7_SmallFileOfAHugePicture_IsRefusedByItsHeader()
    {
        TestImages.HugePng.Length.ShouldBeLessThan(100);

        var refused = await Should.ThrowAsync<MediaContentException>(() => DecodeAsync(TestImages.HugePng));

        refused.Problem.ShouldBe(MediaContentProblem.TooManyPixels);
        refused.Message.ShouldBe("The image has 16384 × 16384 pixels, but an image may have at most 50000000 pixels.");
    }

    [Fact]
    public async Task M7_RealPictureAboveTheLimit_IsRefused()
    {
        using var image = Image.Black(21600, 21600);

        var refused = await Should.ThrowAsync<MediaContentException>(() => DecodeAsync(image.JpegsaveBuffer(q: 1)));

        refused.Problem.ShouldBe(MediaContentProblem.TooManyPixels);
    }

    [Theory]
    [InlineData("png", "image/png")]
    [InlineData("jpg", "image/jpeg")]
    [InlineData("webp", "image/webp")]
    [InlineData("gif", "image/gif")]
    [InlineData("avif", "image/webp")]
    public async Task Image_OfEachFormat_HasCopies(string extension, string contentType)
    {
        using var image = TestImages.RedAndBlue(900, 300);

        using var media = await DecodeAsync(image.WriteToBuffer($".{extension}"));

        media.Format.Kind.ShouldBe(MediaKind.Image);
        media.Format.ContentType.ShouldBe(contentType);
        (media.Width, media.Height).ShouldBe((900, 300));
        SizeOf(ImageSize.Avatar).ShouldBe((256, 256));
        SizeOf(ImageSize.Card).ShouldBe((640, 213));
        SizeOf(ImageSize.Full).ShouldBe((900, 300));

        (int, int) SizeOf(ImageSize size)
        {
            using var copy = Image.NewFromFile(media.Copies[size]);
            return (copy.Width, copy.Height);
        }
    }

    [Fact]
    public async Task Image_ThatIsSmall_IsNotEnlarged()
    {
        using var media = await DecodeAsync(TestImages.Png(30, 20));

        using var avatar = Image.NewFromFile(media.Copies[ImageSize.Avatar]);
        (avatar.Width, avatar.Height).ShouldBe((20, 20));
    }

    [Fact]
    public async Task AnimatedImage_StaysAnimated_WithStillCopies()
    {
        using var one = TestImages.RedAndBlue(40, 30);
        using var other = one.FlipHor();
        using var joined = one.Join(other, Enums.Direction.Vertical);
        using var animation = joined.Mutate(static image => image.Set(GValue.GIntType, "page-height", 30));

        using var media = await DecodeAsync(animation.GifsaveBuffer());

        (media.Width, media.Height).ShouldBe((40, 30));
        using var served = Image.Gifload(media.Path, n: -1);
        (served.Height, served.PageHeight).ShouldBe((60, 30));
        using var copy = Image.Webpload(media.Copies[ImageSize.Full], n: -1);
        copy.Height.ShouldBe(30);
    }

    [Fact]
    public async Task Image_ThatIsCutOff_IsRefusedAndLeavesNoFiles()
    {
        var whole = TestImages.Photo(600, 600);

        var refused = await Should.ThrowAsync<MediaContentException>(() => DecodeAsync(whole[..(whole.Length / 2)]));

        refused.Problem.ShouldBe(MediaContentProblem.Unreadable);
        Directory.GetFiles(_folder.Staging.Folder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Recording_HasADuration()
    {
        using var content = new MemoryStream();
        await SampleMedia.Open("recordings/00.mp3")!.CopyToAsync(content, Cancellation);

        using var media = await DecodeAsync(content.ToArray());

        media.Format.ShouldBe(MediaFormat.Mp3);
        media.Duration!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (media.Width, media.Height, media.Copies.Count).ShouldBe((null, null, 0));
        media.Length.ShouldBe(content.Length);
    }

    [Fact]
    public async Task Recording_WithoutAFrame_IsRefused()
    {
        var refused = await Should.ThrowAsync<MediaContentException>(() => DecodeAsync([.. "ID3"u8, .. new byte[2000]]));

        refused.Problem.ShouldBe(MediaContentProblem.Unreadable);
    }

    [Fact]
    public async Task Recording_WhoseTagIsEnormous_IsRefused()
    {
        var refused = await Should.ThrowAsync<MediaContentException>(() => DecodeAsync([.. "ID3"u8, 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F, .. new byte[2000]]));

        refused.Problem.ShouldBe(MediaContentProblem.Unreadable);
    }

    [Fact]
    public async Task File_WithoutBytes_IsRefused() =>
        (await Should.ThrowAsync<MediaContentException>(() => DecodeAsync([]))).Problem.ShouldBe(MediaContentProblem.Empty);

    [Fact]
    public async Task File_AboveTheLimit_IsRefused()
    {
        _folder.Options.MaxFileSize = 3;

        (await Should.ThrowAsync<MediaContentException>(() => DecodeAsync([1, 2, 3, 4]))).Message.ShouldBe(
            "The file has 4 bytes, but it may have at most 3 bytes."
        );
    }

    [Fact]
    public async Task File_OfAnyOtherFormat_IsKeptAsItIs()
    {
        using var media = await DecodeAsync("%PDF-1.7 and more"u8.ToArray());

        media.Format.ShouldBe(MediaFormat.Pdf);
        (await File.ReadAllTextAsync(media.Path, Cancellation)).ShouldBe("%PDF-1.7 and more");
        media.Hash.Length.ShouldBe(64);
    }

    private async Task<DecodedMedia> DecodeAsync(byte[] content)
    {
        using var decoder = new MediaDecoder(_folder.Options);
        return await decoder.DecodeAsync(await _folder.StageAsync(content), Cancellation);
    }
}
