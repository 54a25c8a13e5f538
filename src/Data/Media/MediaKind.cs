namespace Qplet.GraphQL.Data.Media;

/// <summary>What a media asset holds.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A sound recording.</summary>
    Audio,

    /// <summary>A moving picture.</summary>
    Video,

    /// <summary>Anything else.</summary>
    File,
}
