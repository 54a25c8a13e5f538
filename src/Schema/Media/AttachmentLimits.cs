namespace Qplet.GraphQL.Schema.Media;

/// <summary>The limits of file attachments.</summary>
internal static class AttachmentLimits
{
    /// <summary>The maximum number of files attached to a comment or a message.</summary>
    public const int MaxCount = 10;
}
