using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Ordering;

/// <summary>An album or playlist: an entity with a list of tracks in an order of its owner.</summary>
public interface ITrackList : ISubject
{
    /// <summary>The name.</summary>
    string Name { get; set; }

    /// <summary>The description.</summary>
    string? Description { get; set; }

    /// <summary>The key of the user who created it.</summary>
    Guid OwnerId { get; set; }

    /// <summary>The key of the cover picture.</summary>
    Guid? CoverId { get; set; }

    /// <summary>Whether only the owner and admins may see it.</summary>
    bool IsPrivate { get; set; }

    /// <summary>The time when it was created.</summary>
    DateTime CreatedAt { get; set; }

    /// <summary>The version of the list of tracks, which grows with each change to it.</summary>
    int Version { get; set; }

    /// <summary>The number of entries.</summary>
    int TrackCount { get; set; }

    /// <summary>The time when the owner last changed the object or its list, or null if they were never changed.</summary>
    DateTime? UpdatedAt { get; set; }
}
