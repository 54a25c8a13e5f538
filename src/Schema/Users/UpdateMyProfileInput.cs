namespace Qplet.GraphQL.Schema.Users;

/// <summary>The changes to your profile. Omitted fields stay unchanged; an explicit null removes the value.</summary>
/// <param name="Name">The display name, at most 255 characters. It cannot be removed.</param>
/// <param name="Username">The username: 3 to 64 letters a-z, digits, dots, hyphens or underscores. It must not be in use and cannot be removed.</param>
/// <param name="Nickname">Your nickname, at most 255 characters.</param>
/// <param name="About">Your description of yourself, at most 5000 characters.</param>
/// <param name="Gender">Your gender.</param>
/// <param name="Birthdate">Your date of birth, which must be in the past.</param>
/// <param name="Website">The http or https URL of your website, at most 500 characters.</param>
/// <param name="PublicContact">A public e-mail address or page where others can contact you, at most 500 characters.</param>
/// <param name="AvatarId">The ID of your profile picture, which is one of your images.</param>
/// <param name="CoverId">The ID of the picture at the top of your profile, which is one of your images.</param>
public sealed record UpdateMyProfileInput(
    Optional<string> Name,
    Optional<string> Username,
    Optional<string> Nickname,
    Optional<string> About,
    Optional<Gender?> Gender,
    Optional<DateOnly?> Birthdate,
    Optional<Uri> Website,
    Optional<string> PublicContact,
    [property: ID<MediaAsset>] Optional<Guid?> AvatarId,
    [property: ID<MediaAsset>] Optional<Guid?> CoverId
)
{
    /// <summary>Returns the changes.</summary>
    internal ProfileChanges ToChanges() =>
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
