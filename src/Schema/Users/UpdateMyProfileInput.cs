using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The changes to your profile. Omitted fields stay unchanged; an explicit null removes the value.</summary>
/// <param name="Name">The display name, at most 255 characters. It cannot be removed.</param>
/// <param name="Username">The username: 3 to 64 letters a-z, digits, dots, hyphens or underscores. It must not be in use and cannot be removed.</param>
/// <param name="Password">A new password, 10 to 256 characters. Your sessions on other devices end.</param>
/// <param name="PasswordRepeat">The new password again.</param>
/// <param name="Gender">Your gender.</param>
/// <param name="Nickname">Your nickname, at most 255 characters.</param>
/// <param name="Website">The http or https URL of your website, at most 500 characters.</param>
/// <param name="About">Your description of yourself, at most 5000 characters.</param>
/// <param name="Contact">A public e-mail address or page where others can contact you, at most 500 characters.</param>
/// <param name="SocialLinks">Your pages in social networks, in this order. They replace the existing ones. At most 20.</param>
/// <param name="AvatarId">The ID of your profile picture, which is one of your images.</param>
/// <param name="CoverId">The ID of the picture at the top of your profile, which is one of your images.</param>
/// <param name="Birthdate">Your date of birth, which must be in the past.</param>
public sealed record UpdateMyProfileInput(
    Optional<string> Name,
    Optional<string> Username,
    Optional<string> Password,
    Optional<string> PasswordRepeat,
    Optional<Gender?> Gender,
    Optional<string> Nickname,
    Optional<Uri> Website,
    Optional<string> About,
    Optional<string> Contact,
    Optional<IReadOnlyList<SocialLinkInput>> SocialLinks,
    [property: ID<MediaAsset>] Optional<Guid?> AvatarId,
    [property: ID<MediaAsset>] Optional<Guid?> CoverId,
    Optional<DateOnly?> Birthdate
);
