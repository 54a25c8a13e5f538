using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Decoding;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Puts the pictures and sounds of the sample data into the store, so they are served as uploaded files are.</summary>
internal static class SampleContent
{
    /// <summary>Stores the files with the copies of the pictures. Content that is there already stays.</summary>
    public static async Task StoreAsync(IMediaStore store, StagingArea staging, CancellationToken cancellationToken)
    {
        foreach (var file in SampleMedia.Files)
        {
            if (!await store.ExistsAsync(file.StoreKey, cancellationToken))
            {
                await StoreAsync(store, staging, file, cancellationToken);
            }
        }
    }

    private static async Task StoreAsync(IMediaStore store, StagingArea staging, SampleFile file, CancellationToken cancellationToken)
    {
        var staged = staging.Create();
        try
        {
            await using (var content = SampleMedia.Open(file.Path)!)
            {
                await staged.AppendAsync(content, 0, long.MaxValue, cancellationToken);
            }
            if (file.Width is not null)
            {
                var copies = Enum.GetValues<ImageSize>().ToDictionary(static size => size, _ => staged.NewDerivedPath());
                ImageDecoder.WriteCopies(staged.Path, size => copies[size]);
                foreach (var (size, copy) in copies)
                {
                    await store.StoreAsync(MediaKeys.Of(file.StoreKey, size), copy, MediaFormat.CopyContentType, cancellationToken);
                }
            }

            // The original comes last: where it is, its copies are.
            await store.StoreAsync(file.StoreKey, staged.Path, file.ContentType, cancellationToken);
        }
        finally
        {
            staged.Delete();
        }
    }
}
