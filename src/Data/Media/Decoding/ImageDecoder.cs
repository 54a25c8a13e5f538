using NetVips;

namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>Decodes images, and writes them again without the data that cameras and programs add to them.</summary>
internal static class ImageDecoder
{
    private const int Quality = 90;
    private const int CopyQuality = 82;
    private const int AllFrames = -1;

    /// <summary>The sides of the copies of an image in pixels.</summary>
    private static readonly (ImageSize Size, int Side)[] s_sizes = [(ImageSize.Avatar, 256), (ImageSize.Card, 640), (ImageSize.Full, 2048)];

    static ImageDecoder()
    {
        // Files are decoded once, so a cache would only take memory. Several images are decoded at the same time, so each needs one thread.
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;

        // Warnings about damaged files are part of the exceptions.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });
    }

    /// <summary>
    /// Writes an image without position, device, thumbnails and texts. The colour profile stays, and the picture is upright. The size of the picture is checked
    /// before any pixel is decoded.
    /// </summary>
    /// <param name="path">The path of the image.</param>
    /// <param name="format">The format of the image.</param>
    /// <param name="target">The path to write to.</param>
    /// <param name="maxPixels">The maximum number of pixels of all frames.</param>
    /// <returns>The written format, and the width and height in pixels.</returns>
    /// <exception cref="MediaContentException">The image is damaged, incomplete or too large.</exception>
    public static (MediaFormat Format, int Width, int Height) Clean(string path, MediaFormat format, string target, long maxPixels)
    {
        try
        {
            using var header = Open(path, format, Enums.Access.Sequential);
            var frameHeight = header.PageHeight;
            if (header.Width * (long)header.Height > maxPixels)
            {
                throw DataErrors.ImageTooManyPixels(header.Width, header.Height, maxPixels);
            }
            if (header.Height > frameHeight || Orientation(header) == 1)
            {
                return Save(header, format, target, frameHeight);
            }

            // A turned picture is not written in the order in which it is read.
            using var image = Open(path, format, Enums.Access.Random);
            using var upright = image.Autorot();
            return Save(upright, format, target, upright.Height);
        }
        catch (VipsException exception)
        {
            throw DataErrors.ImageUnreadable(format.Extension.ToUpperInvariant(), exception);
        }
    }

    /// <summary>Writes the copies of an image in all sizes, as WebP. Animated images become still.</summary>
    /// <param name="path">The path of the image.</param>
    /// <param name="targets">Returns the path to write to.</param>
    public static void WriteCopies(string path, Func<ImageSize, string> targets)
    {
        foreach (var (size, side) in s_sizes)
        {
            using var copy = size == ImageSize.Avatar ? Square(path, side) : Image.Thumbnail(path, side, side, Enums.Size.Down, failOn: Enums.FailOn.Error);
            copy.Webpsave(targets(size), q: CopyQuality, keep: Enums.ForeignKeep.Icc);
        }
    }

    /// <summary>Returns the width and height of an image in pixels.</summary>
    public static (int Width, int Height) SizeOf(byte[] content)
    {
        using var image = Image.NewFromBuffer(content);
        return (image.Width, image.PageHeight);
    }

    private static Image Square(string path, int side)
    {
        using var header = Image.NewFromFile(path, access: Enums.Access.Sequential);
        var own = Math.Min(side, Math.Min(header.Width, header.PageHeight));
        return Image.Thumbnail(path, own, own, crop: Enums.Interesting.Centre, failOn: Enums.FailOn.Error);
    }

    private static Image Open(string path, MediaFormat format, Enums.Access access) =>
        format.Extension switch
        {
            "jpg" => Image.Jpegload(path, access: access, failOn: Enums.FailOn.Error),
            "png" => Image.Pngload(path, access: access, failOn: Enums.FailOn.Error),
            "gif" => Image.Gifload(path, n: AllFrames, access: access, failOn: Enums.FailOn.Error),
            "webp" => Image.Webpload(path, n: AllFrames, access: access, failOn: Enums.FailOn.Error),
            _ => Image.Heifload(path, access: access, failOn: Enums.FailOn.Error),
        };

    private static (MediaFormat Format, int Width, int Height) Save(Image image, MediaFormat format, string target, int frameHeight)
    {
        const Enums.ForeignKeep Keep = Enums.ForeignKeep.Icc;
        switch (format.Extension)
        {
            case "jpg":
                image.Jpegsave(target, q: Quality, keep: Keep);
                return (MediaFormat.Jpeg, image.Width, frameHeight);
            case "png":
                image.Pngsave(target, keep: Keep);
                return (MediaFormat.Png, image.Width, frameHeight);
            case "gif":
                image.Gifsave(target, keep: Keep);
                return (MediaFormat.Gif, image.Width, frameHeight);
            default:
                // Writing AVIF takes seconds, so it becomes WebP.
                image.Webpsave(target, q: Quality, keep: Keep);
                return (MediaFormat.WebP, image.Width, frameHeight);
        }
    }

    private static int Orientation(Image image) => image.Contains("orientation") ? (int)image.Get("orientation") : 1;
}
