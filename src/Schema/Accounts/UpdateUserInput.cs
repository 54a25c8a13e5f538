using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>The changes to the account of a user. Omitted fields stay unchanged; an explicit null removes the value.</summary>
/// <param name="UserId">The ID of the user.</param>
/// <param name="Name">The display name, at most 255 characters. It cannot be removed.</param>
/// <param name="Username">The username: 3 to 64 letters a-z, digits, dots, hyphens or underscores. Nobody else has or had it, and it cannot be removed.</param>
/// <param name="Nickname">The nickname, at most 255 characters.</param>
/// <param name="About">The user's description of themself, at most 5000 characters.</param>
/// <param name="Gender">The gender.</param>
/// <param name="Birthdate">The date of birth, which must be in the past.</param>
/// <param name="Website">The http or https URL of the user's website, at most 500 characters.</param>
/// <param name="PublicContact">A public e-mail address or page, at most 500 characters.</param>
/// <param name="AvatarId">The ID of the profile picture, which is one of the user's images.</param>
/// <param name="CoverId">The ID of the picture at the top of the profile, which is one of the user's images.</param>
/// <param name="Email">
/// The e-mail address, which cannot be removed. It needs no confirmation; the holder of the former one is told, and can undo the change.
/// </param>
/// <param name="Role">The role, which cannot be removed. A new role ends all sessions of the user. The only admin cannot lose the role.</param>
/// <param name="Password">The new password, 10 to 256 characters. It ends all sessions of the user.</param>
/// <param name="PasswordRepeat">The new password again. Required with a password.</param>
public sealed record UpdateUserInput(
    [property: ID<User>] Guid UserId,
    Optional<string> Name,
    Optional<string> Username,
    Optional<string> Nickname,
    Optional<string> About,
    Optional<Gender?> Gender,
    Optional<DateOnly?> Birthdate,
    Optional<Uri> Website,
    Optional<string> PublicContact,
    [property: ID<MediaAsset>] Optional<Guid?> AvatarId,
    [property: ID<MediaAsset>] Optional<Guid?> CoverId,
    Optional<string> Email,
    Optional<UserRole?> Role,
    string? Password,
    string? PasswordRepeat
)
{
    /// <summary>Returns the changes to the profile.</summary>
    internal ProfileChanges ToProfileChanges() =>
        new()
        {
            Name = Name,
            Username = Username,
            Nickname = Nickname,
            About = About,
            Gender = Gender,
            Birthdate = Birthdate,
            Website = Website,
            PublicContact = PublicContact,
            AvatarId = AvatarId,
            CoverId = CoverId,
        };
}
