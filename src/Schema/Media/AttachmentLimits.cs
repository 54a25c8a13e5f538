namespace Qplet.GraphQL.Schema.Media;

/// <summary>The limits of attached files.</summary>
internal static class AttachmentLimits
{
    /// <summary>The most files that a comment or a message can have.</summary>
    public const int MaxCount = 10;
}
