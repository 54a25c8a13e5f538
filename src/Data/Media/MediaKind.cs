namespace Qplet.GraphQL.Data.Media;

/// <summary>The kind of content of a media asset.</summary>
public enum MediaKind
{
    /// <summary>An image.</summary>
    Image,

    /// <summary>A sound recording.</summary>
    Audio,

    /// <summary>A video.</summary>
    Video,

    /// <summary>Any other file.</summary>
    File,
}
