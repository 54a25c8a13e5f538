using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Usage;

/// <summary>The kind of use that is counted. Each kind has its own counter (<see cref="SubjectCounter" />).</summary>
public enum UsageKind
{
    /// <summary>A view of a subject's page.</summary>
    View,

    /// <summary>A playback of a track.</summary>
    Playback,
}
