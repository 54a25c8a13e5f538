namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>The reason why a file is not accepted.</summary>
public enum MediaContentProblem
{
    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The content is damaged, incomplete or not of the format with which it begins.</summary>
    Unreadable,

    /// <summary>The file has too many bytes.</summary>
    TooLarge,

    /// <summary>The image has too many pixels.</summary>
    TooManyPixels,
}
