using System.Globalization;
using System.Net;

namespace Qplet.GraphQL.Server.Settings;

/// <summary>The bounds of a number or of a duration.</summary>
/// <param name="Text">The bounds in words, after "must be".</param>
/// <param name="Allows">Returns whether a value is within the bounds.</param>
internal sealed record SettingBounds(string Text, Func<object, bool> Allows)
{
    /// <summary>The bounds of texts that are origins of web pages.</summary>
    public static SettingBounds Origin { get; } = new("an origin such as `https://app.example.com`, or `*`", static value => IsOrigin((string)value));

    /// <summary>The bounds of texts that are IP addresses or networks.</summary>
    public static SettingBounds Network { get; } =
        new(
            "an IP address, or a network such as `10.0.0.0/8`",
            static value => value is string text && (IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _))
        );

    /// <summary>The bounds of addresses that others are appended to.</summary>
    public static SettingBounds BaseAddress { get; } =
        new("an `http` or `https` address that ends with `/`", static value => value is Uri { Scheme: "http" or "https" } uri && uri.AbsoluteUri.EndsWith('/'));

    /// <summary>The bounds of addresses of object stores.</summary>
    public static SettingBounds StoreAddress { get; } =
        new(
            "an `http` or `https` address without a path and credentials",
            static value => value is Uri { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        );

    /// <summary>The bounds of names of buckets.</summary>
    public static SettingBounds BucketName { get; } =
        new(
            "a name of 3 to 63 lower-case letters, digits, hyphens and dots",
            static value =>
                value is string { Length: >= 3 and <= 63 } text && text.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
        );

    /// <summary>The bounds of the beginnings of keys of objects.</summary>
    public static SettingBounds KeyPrefix { get; } =
        new(
            "empty, or names of letters, digits, hyphens, underscores and dots that each end with `/`",
            static value => value is string text && (text.Length == 0 || (text is [not '/', .., '/'] && text.All(IsOfPrefix)))
        );

    /// <summary>Returns the bounds of a number.</summary>
    public static SettingBounds Number(double least, double? greatest = null) =>
        new(
            greatest is { } most ? Invariant($"{least:N0} to {most:N0}") : Invariant($"{least:N0} or more"),
            value => Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && number >= least && !(number > greatest)
        );

    /// <summary>Returns the bounds of a duration.</summary>
    /// <param name="canBeZero">Whether zero is allowed.</param>
    /// <param name="canBeInfinite">Whether <see cref="Timeout.InfiniteTimeSpan" /> is allowed.</param>
    /// <param name="mostDays">The greatest number of days.</param>
    public static SettingBounds Duration(bool canBeZero = false, bool canBeInfinite = false, int mostDays = 3_650) =>
        new(
            Invariant($"{(canBeZero ? "0" : "more than 0")}, at most {mostDays:N0} days{(canBeInfinite ? ", or infinite" : "")}"),
            value =>
                value is TimeSpan duration
                && (
                    (canBeInfinite && duration == Timeout.InfiniteTimeSpan)
                    || (duration <= TimeSpan.FromDays(mostDays) && (canBeZero ? duration >= TimeSpan.Zero : duration > TimeSpan.Zero))
                )
        );

    private static bool IsOfPrefix(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/';

    private static bool IsOrigin(string text) =>
        text == "*"
        || (
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0
            && uri.UserInfo.Length == 0
            && string.Equals(uri.GetLeftPart(UriPartial.Authority), text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        );

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
