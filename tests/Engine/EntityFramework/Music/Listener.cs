using System.Globalization;
using System.Security.Claims;

namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>A viewer of the music database.</summary>
public sealed record Listener(Guid? Id = null, bool IsCurator = false, bool IsBanned = false)
{
    public static Listener Nobody { get; } = new();

    public ClaimsPrincipal User => new(new ClaimsIdentity([new("id", $"{Id}"), new("curator", $"{IsCurator}"), new("banned", $"{IsBanned}")], "test"));

    public static Listener From(ClaimsPrincipal user) =>
        new(
            Guid.TryParse(user.FindFirst("id")?.Value, CultureInfo.InvariantCulture, out var id) ? id : null,
            user.HasClaim("curator", bool.TrueString),
            user.HasClaim("banned", bool.TrueString)
        );
}
