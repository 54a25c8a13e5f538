using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Changes of your profile. What is left out stays as it is; an explicit null clears.</summary>
/// <param name="Name">The display name: at most 255 characters; can't be cleared.</param>
/// <param name="Username">
/// The public handle: 3 to 64 letters a-z, digits, dots, hyphens or underscores, not in use by another account; can't be cleared.
/// </param>
/// <param name="Password">A new password: 10 to 256 characters. Your sessions on other devices end.</param>
/// <param name="PasswordRepeat">The new password once more.</param>
/// <param name="Gender">The gender you state.</param>
/// <param name="Nickname">Another name you go by: at most 255 characters.</param>
/// <param name="Website">Your website: http or https, at most 500 characters.</param>
/// <param name="About">What you say about yourself: at most 5000 characters.</param>
/// <param name="Contact">The address at which the public may write to you, an e-mail address or a page: at most 500 characters.</param>
/// <param name="SocialLinks">Your pages in social networks, all of them in order: at most 20.</param>
/// <param name="AvatarId">Your picture: an image of your own.</param>
/// <param name="CoverId">The picture at the top of your profile: an image of your own.</param>
/// <param name="Birthdate">Your day of birth, which lies in the past.</param>
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
