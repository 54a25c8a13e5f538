using NetVips;

namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>Pictures for tests.</summary>
internal static class TestImages
{
    /// <summary>A PNG of less than 100 bytes that declares 16,384 × 16,384 pixels.</summary>
    public static byte[] HugePng { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAQAAAAEAACAYAAACpyBCEAAAACElEQVR4nAMAAAAAAUgGidIAAAAASUVORK5CYII=");

    /// <summary>Returns a picture whose left half is red and whose right half is blue.</summary>
    public static Image RedAndBlue(int width, int height)
    {
        using var red = Image.Black(width / 2, height).NewFromImage(255, 0, 0);
        using var blue = Image.Black(width - (width / 2), height).NewFromImage(0, 0, 255);
        using var joined = red.Join(blue, Enums.Direction.Horizontal);
        return joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Png(int width, int height)
    {
        using var image = RedAndBlue(width, height);
        return image.PngsaveBuffer();
    }

    /// <summary>Returns a picture with the comment "SecretOfTheTest".</summary>
    public static byte[] PngWithText(int width, int height)
    {
        // The signature and the header come first.
        const int Start = 33;
        var text = Convert.FromBase64String("AAAAF3RFWHRDb21tZW50AFNlY3JldE9mVGhlVGVzdC4vRZ0=");
        var png = Png(width, height);
        return [.. png[..Start], .. text, .. png[Start..]];
    }

    /// <summary>Returns a photo as cameras write it: turned, with its position, device and colour profile.</summary>
    public static byte[] Photo(int width, int height)
    {
        using var image = RedAndBlue(width, height);
        using var profiled = image.IccTransform("p3", inputProfile: "srgb", embedded: false);
        using var photo = profiled.Mutate(static photo =>
        {
            photo.Set(GValue.GIntType, "orientation", 6);
            photo.Set(GValue.GStrType, "exif-ifd0-Orientation", "6");
            photo.Set(GValue.GStrType, "exif-ifd0-Model", "CameraOfTheTest");
            photo.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "52/1 31/1 0/1");
            photo.Set(GValue.GStrType, "exif-ifd3-GPSLongitude", "13/1 24/1 0/1");
        });
        return photo.JpegsaveBuffer();
    }
}
