using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Data.Events;

/// <summary>A file of an event.</summary>
public sealed class EventMedia
{
    /// <summary>The key of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The key of the file.</summary>
    public Guid MediaAssetId { get; set; }

    /// <summary>The position among the files of the event, starting at 0.</summary>
    public int Position { get; set; }

    /// <summary>The event.</summary>
    public Event Event { get; set; } = null!;

    /// <summary>The file.</summary>
    public MediaAsset MediaAsset { get; set; } = null!;
}
