namespace Qplet.GraphQL.Schema.Users;

/// <summary>Changes to a profile. Fields without a value stay unchanged; null removes the value.</summary>
public sealed record ProfileChanges
{
    /// <summary>The display name, which cannot be removed.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The username, which cannot be removed.</summary>
    public Optional<string> Username { get; init; }

    /// <summary>The nickname.</summary>
    public Optional<string> Nickname { get; init; }

    /// <summary>The user's description of themself.</summary>
    public Optional<string> About { get; init; }

    /// <summary>The gender.</summary>
    public Optional<Gender?> Gender { get; init; }

    /// <summary>The date of birth.</summary>
    public Optional<DateOnly?> Birthdate { get; init; }

    /// <summary>The user's website.</summary>
    public Optional<Uri> Website { get; init; }

    /// <summary>A public e-mail address or page.</summary>
    public Optional<string> PublicContact { get; init; }

    /// <summary>The key of the profile picture.</summary>
    public Optional<Guid?> AvatarId { get; init; }

    /// <summary>The key of the picture at the top of the profile.</summary>
    public Optional<Guid?> CoverId { get; init; }
}
