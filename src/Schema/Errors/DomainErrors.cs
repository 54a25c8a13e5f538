using System.Globalization;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>Makes what mutations refuse with: the one place of these messages.</summary>
internal static class DomainErrors
{
    public static ValidationException Blank(string field) => new(field, "The text must not be empty or only white space.");

    public static ValidationException TooLong(string field, int maximum) =>
        new(field, string.Create(CultureInfo.InvariantCulture, $"The text must have at most {maximum} characters."));

    public static ValidationException TooShort(string field, int minimum) =>
        new(field, string.Create(CultureInfo.InvariantCulture, $"The text must have at least {minimum} characters."));

    public static ValidationException NotText(string field) => new(field, "The text must be valid Unicode without the character U+0000.");

    public static ValidationException NotUrl(string field) => new(field, "The address must be absolute and begin with http:// or https://.");

    public static ValidationException NotEmail(string field) => new(field, "The e-mail address is not valid.");

    public static ValidationException NotUsername(string field, int minimum, int maximum) =>
        new(
            field,
            string.Create(
                CultureInfo.InvariantCulture,
                $"A username has {minimum} to {maximum} letters a-z, digits, dots, hyphens or underscores, and begins with a letter or digit."
            )
        );

    public static ValidationException PasswordsDiffer(string field) => new(field, "The two passwords are not equal.");

    public static ValidationException EmailTaken(string field) => new(field, "The e-mail address is already in use.");

    public static ValidationException UsernameTaken(string field) => new(field, "The username is already in use.");

    public static ValidationException AdminNotRegistrable(string field) => new(field, "An account is registered as FAN or AUTHOR.");

    public static ValidationException Required(string field) => new(field, "The value must not be null.");

    public static ValidationException NotPast(string field) => new(field, "The date must lie in the past.");

    public static ValidationException NotFuture(string field) => new(field, "The moment must lie in the future.");

    public static ValidationException NotOneself(string field) => new(field, "The user must be someone else.");

    public static ValidationException ExactlyOneOf(string field, string other) => new(field, $"Exactly one of `{field}` and `{other}` must be given.");

    public static ValidationException TooMany(string field, int maximum) =>
        new(field, string.Create(CultureInfo.InvariantCulture, $"There must be at most {maximum} items."));

    public static ValidationException NoOtherParticipant(string field) => new(field, "A conversation has at least one participant besides yourself.");

    public static ValidationException PrivateParticipants(string field) => new(field, "A private conversation has exactly one participant besides yourself.");

    public static ValidationException TooFew(string field, int minimum) =>
        new(field, string.Create(CultureInfo.InvariantCulture, $"There must be at least {minimum} {(minimum == 1 ? "item" : "items")}."));

    public static ValidationException UnknownMedia(string field) => new(field, "There is no such file among your own.");

    public static ValidationException UnknownMedia(string field, MediaKind kind) =>
        new(field, $"There is no such file of the kind {kind.ToString().ToUpperInvariant()} among your own.");

    public static ValidationException NotAnImage(string field) => new(field, "The file must be an image.");

    public static ValidationException UnknownUser(string field) => new(field, "There is no such user.");

    public static ValidationException WrongCode(string field) => new(field, "The code is wrong, was used, or has expired.");

    public static ValidationException UnknownCode(string field, string code, string list) =>
        new(field, $"There is no `{code}` among the {list}; the query `{list}` lists them.");

    public static ValidationException PlatformDoesNotFit(string field, string subcategoryCode) =>
        new(field, $"Releases of the subcategory `{subcategoryCode}` do not come out on the platform; the query `platforms` lists the subcategories of each.");

    public static ValidationException HypeIsForReleases(string field) => new(field, "A comment can be reacted to with LIKE or DISLIKE.");

    public static ValidationException DislikeIsForComments(string field) => new(field, "A release can be reacted to with LIKE and HYPE.");

    public static ValidationException UnknownGenre(string field) => new(field, "There is no such genre.");

    public static ValidationException Twice(string field) => new(field, "The value is given twice.");

    public static ValidationException NotASubject(string field) => new(field, "The identifier must be one of a track, an album or a release.");

    public static ValidationException NotReactable(string field) => new(field, "The identifier must be one of a track, an album, a release or a comment.");

    public static NotFoundException NotFound(string typeName, object key) => new(typeName, key, $"There is no such {Words(typeName)}.");

    public static NotOwnerException NotOwner(string typeName) => new($"Only the owner may change this {Words(typeName)}.");

    public static BlockedException Blocked() => new("One of you has blocked the other.");

    public static ConflictException Conflict(string message) => new(message);

    public static InvalidCredentialsException InvalidCredentials() => new("The e-mail address or the password is wrong.");

    public static InvalidCredentialsException InvalidRefreshToken() => new("The refresh token is not valid, was used before, or has expired. Sign in again.");

    public static AccountBannedException Banned(DateTime? until) =>
        new(
            until is { } end
                ? string.Create(CultureInfo.InvariantCulture, $"The account is banned until {end:yyyy-MM-dd HH:mm} UTC.")
                : "The account is banned.",
            until
        );

    public static AccountDeletedException Deleted() => new("The account was deleted.");

    public static LimitExceededException LimitExceeded(int limit, TimeSpan period, int currentCount, TimeSpan retryIn) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"This is allowed {limit} times within {Words(period)}. Try again in {Words(retryIn)}."),
            limit,
            period,
            currentCount,
            retryIn
        );

    public static string PlanMessage(string feature, UserPlan required) => $"The feature {feature} needs the plan {required} or a higher one.";

    private static string Words(string typeName) =>
        typeName switch
        {
            "MediaAsset" => "file",
            "ReleaseDate" => "release date",
            "ReleaseSource" => "release source",
            _ => typeName.ToLowerInvariant(),
        };

    private static string Words(TimeSpan time) =>
        time switch
        {
            { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalDays)} days"),
            { TotalHours: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalHours)} hours"),
            { TotalMinutes: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes)} minutes"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(time.TotalSeconds))} seconds"),
        };
}
