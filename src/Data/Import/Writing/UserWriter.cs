using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes users and media assets, which refer to each other.</summary>
internal sealed class UserWriter(ImportContext context)
{
    private readonly HashSet<string> _usernames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _emails = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _deleted = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var drafts = context.Set.Users.All;
        await FindSameAsync(drafts, cancellationToken);
        await FindRemovedAsync(drafts, cancellationToken);
        var known = await context.StoredAsync<MediaAsset, Guid>(context.Set.Media.All.Keys, cancellationToken);
        await WriteMediaAsync(cancellationToken);

        var meant = drafts.GroupBy(d => context.User(d.Key)).Select(g => KeyValuePair.Create(g.Key, g.ToArray())).ToArray();
        await PrepareNamesAsync(drafts.Values, cancellationToken);
        await context.UpsertAsync(
            "users",
            meant,
            (id, same) => New(id, same[0].Value),
            (row, same) =>
            {
                foreach (var (id, draft) in same)
                {
                    Apply(row, draft, isOwn: id == row.Id);
                }
            },
            cancellationToken
        );
        await WriteLinksAsync([.. meant.Where(user => !_deleted.Contains(user.Key))], cancellationToken);
        await WriteOwnersAsync(known, cancellationToken);
    }

    private User New(Guid id, UserDraft draft)
    {
        if (id == ImportKeys.UnknownUser)
        {
            return new User
            {
                Id = id,
                Username = "unknown",
                NormalizedUsername = Free("unknown"),
                Name = "Unknown user",
                CreatedAt = context.Now,
                DeletedAt = context.Now,
            };
        }

        var username = Free(draft.Username ?? Handle(id, draft.Name));
        return new User
        {
            Id = id,
            Username = username,
            NormalizedUsername = UserNames.Normalize(username),
            Name = draft.Username ?? username,
            CreatedAt = context.Now,
        };
    }

    private void Apply(User row, UserDraft draft, bool isOwn)
    {
        // A deleted account stays as it is: an import must not bring personal data back.
        if (row.DeletedAt is not null)
        {
            _deleted.Add(row.Id);
            return;
        }
        row.Name = draft.Name ?? row.Name;
        row.Role = draft.Role ?? row.Role;
        row.About = draft.About.Or(row.About);
        row.Website = draft.Website.Or(row.Website);
        row.PublicContact = draft.PublicContact.Or(row.PublicContact);
        row.AvatarId = draft.AvatarId.Or(row.AvatarId);
        row.ViewCount = Math.Max(row.ViewCount, draft.Views ?? 0);
        if (draft.Email is not { } email || (!isOwn && row.NormalizedEmail is not null))
        {
            return;
        }

        var normalized = UserNames.Normalize(email);
        if (_emails.TryGetValue(normalized, out var holder) && holder != row.Id)
        {
            context.Set.Remark(draft.Place, ImportErrors.EmailTaken(email));
            return;
        }

        _emails[normalized] = row.Id;
        (row.Email, row.NormalizedEmail) = (email, normalized);
    }

    /// <summary>
    /// Finds users of the files who have another key in the database or in another file: publishers by username, registrations by e-mail address.
    /// </summary>
    private async Task FindSameAsync(IReadOnlyDictionary<Guid, UserDraft> drafts, CancellationToken cancellationToken)
    {
        var users = context.Db.Users.Select(u => new
        {
            u.Id,
            u.NormalizedEmail,
            u.NormalizedUsername,
        });
        var inFiles = drafts
            .Where(d => d.Value.Email is not null && d.Key != RegistrationKey(d.Value))
            .GroupBy(d => UserNames.Normalize(d.Value.Email!))
            .ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        foreach (var piece in drafts.Chunk(ImportContext.Piece))
        {
            var emails = piece.Where(d => d.Value.Email is not null).Select(d => UserNames.Normalize(d.Value.Email!)).Distinct().ToArray();
            foreach (var user in await users.Where(u => emails.Contains(u.NormalizedEmail)).ToListAsync(cancellationToken))
            {
                _emails[user.NormalizedEmail!] = user.Id;
            }
            foreach (var (id, draft) in piece.Where(d => d.Value.Email is not null && d.Key == RegistrationKey(d.Value)))
            {
                var email = UserNames.Normalize(draft.Email!);
                if (inFiles.TryGetValue(email, out var other) || _emails.TryGetValue(email, out other))
                {
                    context.IsSame(id, other);
                }
            }

            var names = piece
                .Where(d => d.Value.Username is not null)
                .ToDictionary(d => UserNames.Normalize(d.Value.Username!), d => d.Key, StringComparer.Ordinal);
            var wanted = names.Keys.ToArray();
            foreach (var user in await users.Where(u => wanted.Contains(u.NormalizedUsername)).ToListAsync(cancellationToken))
            {
                context.IsSame(names[user.NormalizedUsername], user.Id);
            }
            foreach (var former in await context.Db.FormerUsernames.Where(n => wanted.Contains(n.NormalizedUsername)).ToListAsync(cancellationToken))
            {
                context.IsSame(names[former.NormalizedUsername], former.UserId);
            }
            await AddNewAddressesAsync(names, piece, cancellationToken);
            await FindRetiredAsync(names, cancellationToken);
        }
    }

    /// <summary>Adds the e-mail addresses of registrations that nobody has here: the account may have had another key, and have been removed.</summary>
    private async Task AddNewAddressesAsync(Dictionary<string, Guid> names, KeyValuePair<Guid, UserDraft>[] piece, CancellationToken cancellationToken)
    {
        var registrations = piece.Where(d => d.Key == RegistrationKey(d.Value) && context.User(d.Key) == d.Key).ToArray();
        var keys = registrations.Select(d => d.Key).ToArray();
        var stored = await context.Db.Users.Where(u => keys.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        foreach (var (id, draft) in registrations.ExceptBy(stored, d => d.Key))
        {
            names.TryAdd(RetiredUsernames.NameOfEmail(UserNames.Normalize(draft.Email!)), id);
        }
    }

    /// <summary>Finds publishers and registrations among the users whose usernames and e-mail addresses are kept as hashes.</summary>
    private async Task FindRetiredAsync(Dictionary<string, Guid> names, CancellationToken cancellationToken)
    {
        // Hashes are slow on purpose, so they are not computed in vain.
        if (names.Count == 0 || !await context.Db.FormerUsernames.Retired().AnyAsync(cancellationToken))
        {
            return;
        }
        var hashes = names.ToDictionary(name => RetiredUsernames.Of(name.Key), name => name.Value, StringComparer.Ordinal);
        var keys = hashes.Keys.ToArray();
        foreach (var former in await context.Db.FormerUsernames.Where(n => keys.Contains(n.NormalizedUsername)).ToListAsync(cancellationToken))
        {
            context.IsSame(hashes[former.NormalizedUsername], former.UserId);
        }
    }

    /// <summary>Finds users whose personal data was removed. Their pictures must not come back either.</summary>
    private async Task FindRemovedAsync(IReadOnlyDictionary<Guid, UserDraft> drafts, CancellationToken cancellationToken)
    {
        foreach (var keys in drafts.Keys.Select(id => context.User(id)).Distinct().Chunk(ImportContext.Piece))
        {
            context.HasRemoved(await context.Db.Users.Where(u => keys.Contains(u.Id) && u.PurgedAt != null).Select(u => u.Id).ToListAsync(cancellationToken));
        }
        var pictures = drafts.ToLookup(d => context.IsRemoved(context.User(d.Key)), d => d.Value.AvatarId.Value);
        var kept = pictures[false].Concat(context.Set.Posts.All.Values.Select(post => post.ImageId.Value)).ToHashSet();
        foreach (var picture in pictures[true].OfType<Guid>().Where(picture => !kept.Contains(picture)))
        {
            context.Set.Media.Remove(picture);
        }
    }

    /// <summary>Returns the usernames that are already taken among those proposed for new users.</summary>
    private async Task PrepareNamesAsync(IEnumerable<UserDraft> drafts, CancellationToken cancellationToken)
    {
        var starts = drafts.Select(d => UserNames.Normalize(d.Username ?? Slug(d.Name))).Append("unknown").Distinct();
        foreach (var piece in starts.Chunk(ImportContext.Piece))
        {
            var taken = context.Db.Users.Where(u => piece.Contains(u.NormalizedUsername)).Select(u => u.NormalizedUsername);
            _usernames.UnionWith(await taken.ToListAsync(cancellationToken));
        }
    }

    private string Free(string username)
    {
        if (_usernames.Add(UserNames.Normalize(username)))
        {
            return username;
        }
        for (var i = 2; ; i++)
        {
            var next = FormattableString.Invariant($"{username}-{i}");
            if (_usernames.Add(UserNames.Normalize(next)))
            {
                return next;
            }
        }
    }

    private Task<HashSet<Guid>> WriteMediaAsync(CancellationToken cancellationToken)
    {
        return context.UpsertAsync(
            "media assets",
            context.Set.Media.All,
            (id, draft) =>
                new MediaAsset
                {
                    Id = id,
                    FileName = FileName(id, draft),
                    Extension = "",
                    Kind = MediaKind.File,
                    IsPublic = true,
                    CreatedAt = context.Now,
                },
            (row, draft) =>
            {
                row.FileName = draft.FileName ?? row.FileName;
                row.Extension = draft.Extension?.ToLowerInvariant() ?? (row.Extension.Length > 0 ? row.Extension : Extension(draft.Url));
                row.Kind = draft.Kind ?? row.Kind;
                row.Url = draft.Url ?? row.Url;
                row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
                row.ViewCount = Math.Max(row.ViewCount, draft.Views ?? 0);
                row.ImportedShareCount = Math.Max(row.ImportedShareCount, draft.Shares ?? 0);
            },
            cancellationToken
        );
    }

    /// <summary>Sets the owner of media assets without one to the owner of the content that they belong to.</summary>
    private async Task WriteOwnersAsync(HashSet<Guid> known, CancellationToken cancellationToken)
    {
        var owners = context.Set.Media.All.Where(m => m.Value.OwnerId is not null).ToDictionary(m => m.Key, m => context.User(m.Value.OwnerId));
        foreach (var piece in owners.Keys.Chunk(ImportContext.Piece))
        {
            var unowned = await context.Db.MediaAssets.Where(m => piece.Contains(m.Id) && m.OwnerId == null).ToListAsync(cancellationToken);
            foreach (var media in unowned)
            {
                media.OwnerId = owners[media.Id];
            }
            await context.Db.SaveChangesAsync(cancellationToken);
            context.Db.ChangeTracker.Clear();
            var updated = unowned.Count(m => known.Contains(m.Id));
            context.Tally.Add("media assets", updated: updated, unchanged: -updated);
        }
    }

    private Task WriteLinksAsync(KeyValuePair<Guid, KeyValuePair<Guid, UserDraft>[]>[] meant, CancellationToken cancellationToken) =>
        context.LinkAsync(
            "social links",
            meant,
            SocialUrls,
            (user, url, _) =>
                new SocialLink
                {
                    UserId = user,
                    Position = 0,
                    Network = Network(url),
                    Url = url,
                },
            context.Db.SocialLinks.Where(l => l.Position == 0),
            cancellationToken
        );

    private static string[]? SocialUrls(KeyValuePair<Guid, UserDraft>[] same) =>
        same.Any(one => one.Value.SocialUrl.IsSaid) ? [.. same.Select(one => one.Value.SocialUrl.Value).OfType<string>().Take(1)] : null;

    private static Guid? RegistrationKey(UserDraft draft) => draft.Email is null ? null : ImportKeys.Registration(UserNames.Normalize(draft.Email));

    /// <summary>Returns a username for a user without one. It is readable, and the same in every import.</summary>
    private static string Handle(Guid id, string? name)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(id.ToString("N")));
        return $"{Slug(name)}-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}";
    }

    private static string Slug(string? name)
    {
        var slug = new StringBuilder();
        foreach (var c in (name ?? "user").ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '.')
            {
                slug.Append('.');
            }
            if (slug.Length == 40)
            {
                break;
            }
        }

        return slug.ToString().Trim('.') is { Length: > 0 } text ? text : "user";
    }

    private static string FileName(Guid id, MediaDraft draft) =>
        Uri.TryCreate(draft.Url, UriKind.Absolute, out var uri) && Path.GetFileName(uri.AbsolutePath) is { Length: > 0 and <= TextLimits.Title } name
            ? name
            : id.ToString("D");

    private static string Extension(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && Path.GetExtension(uri.AbsolutePath) is { Length: > 1 and <= TextLimits.Code } extension
            ? extension[1..].ToLowerInvariant()
            : "";

    private static string Network(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return "web";
        }
        var parts = uri.Host.Split('.');
        return parts.Length < 2 ? "web" : parts[^2];
    }
}
