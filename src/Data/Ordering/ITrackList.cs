using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Ordering;

/// <summary>An entity with a list of tracks in an order of its owner.</summary>
public interface ITrackList : ISubject
{
    /// <summary>The version of the list of tracks, which grows with each change to it.</summary>
    int Version { get; set; }

    /// <summary>The number of entries.</summary>
    int TrackCount { get; set; }

    /// <summary>The time when the owner last changed the object or its list, or null if they were never changed.</summary>
    DateTime? UpdatedAt { get; set; }
}
