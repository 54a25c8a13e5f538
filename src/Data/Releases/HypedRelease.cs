using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>A <see cref="Reaction" /> in the list of the releases that a user has hyped. It is only read.</summary>
public sealed class HypedRelease
{
    /// <summary>The key of the reaction.</summary>
    public Guid Id { get; private set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; private set; }

    /// <summary>The time of the reaction.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The release.</summary>
    public Release Release { get; private set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; private set; } = null!;
}
