namespace Qplet.GraphQL.Data.Media;

/// <summary>The size of a copy of an image. Images are never enlarged.</summary>
public enum ImageSize
{
    /// <summary>A square of at most 256 pixels, cut out of the middle of the image.</summary>
    Avatar,

    /// <summary>The whole image, with at most 640 pixels on each side.</summary>
    Card,

    /// <summary>The whole image, with at most 2,048 pixels on each side.</summary>
    Full,
}
