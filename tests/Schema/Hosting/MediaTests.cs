using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Media;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>A test with uploaded files.</summary>
public abstract class MediaTests : CatalogueTests
{
    protected IMediaStore Store => Gateway.Services.GetRequiredService<IMediaStore>();

    protected MediaOptions Limits => Gateway.Services.GetRequiredService<MediaOptions>();

    /// <summary>Returns a picture as PNG.</summary>
    protected static byte[] Picture(int width = 80, int height = 40)
    {
        using var black = Image.Black(width, height, bands: 3);
        using var image = black.Linear([1], [200, 30, 30]).Cast(Enums.BandFormat.Uchar);
        return image.PngsaveBuffer();
    }

    /// <summary>Returns a recording as MP3.</summary>
    protected static byte[] Recording()
    {
        using var content = SampleMedia.Open("recordings/00.mp3")!;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    protected async Task<StagedFile> StageAsync(byte[] content)
    {
        var file = Gateway.Services.GetRequiredService<StagingArea>().Create();
        await file.AppendAsync(new MemoryStream(content), 0, long.MaxValue, Cancellation);
        return file;
    }

    /// <summary>Uploads a file by the writer.</summary>
    protected async Task<MediaAsset> UploadAsync(User owner, byte[] content, string name = "picture.png", bool isPublic = true) =>
        await Gateway
            .Services.GetRequiredService<MediaAssetWriter>()
            .CreateAsync(owner.Id, await StageAsync(content), name, isPublic, "input.file", Cancellation);
}
