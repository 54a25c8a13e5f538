using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Updates profiles.</summary>
public sealed class ProfileWriter(Transactions transactions, TimeProvider time)
{
    private const int MaxSocialLinks = 20;

    /// <summary>Updates the profile of a user.</summary>
    /// <exception cref="ValidationException">A value is not valid. Several errors are thrown as an <see cref="AggregateException" />.</exception>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    public Task<User> UpdateAsync(Guid userId, ProfileChanges input, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var change = Check(input, check);
        check.ThrowIfAny();
        return ChangeAsync(userId, (db, user) => change(db, user, cancellationToken), cancellationToken);
    }

    /// <summary>Checks changes to a profile, and returns what makes them in a transaction.</summary>
    internal Func<QpletDbContext, User, CancellationToken, Task> Check(ProfileChanges input, InputValidation check)
    {
        var changes = Read(input, check);
        return async (db, user, cancellationToken) =>
        {
            await RequireOwnImageAsync(db, user.Id, input.AvatarId, "input.avatarId", cancellationToken);
            await RequireOwnImageAsync(db, user.Id, input.CoverId, "input.coverId", cancellationToken);
            Apply(changes, input, user);
            if (changes.Username is { } username)
            {
                await db.RenameAsync(user, username, "input.username", time.UtcMoment(), cancellationToken);
            }
        };
    }

    /// <summary>Replaces the links of a user to pages in social networks.</summary>
    /// <exception cref="ValidationException">A link is not valid. Several errors are thrown as an <see cref="AggregateException" />.</exception>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    public Task<User> UpdateSocialLinksAsync(Guid userId, IReadOnlyList<SocialLinkInput> links, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.Count(links, "input.socialLinks", MaxSocialLinks);
        for (var i = 0; i < links.Count; i++)
        {
            check.Line(links[i].Network, $"input.socialLinks[{i}].network", TextLimits.Code);
            check.Url(links[i].Url, $"input.socialLinks[{i}].url", TextLimits.Url);
        }
        check.ThrowIfAny();
        return ChangeAsync(userId, (db, _) => ReplaceLinksAsync(db, userId, links, cancellationToken), cancellationToken);
    }

    private Task<User> ChangeAsync(Guid userId, Func<QpletDbContext, User, Task> change, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var user =
                    await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.DeletedAt == null, cancellationToken)
                    ?? throw DomainErrors.NotFound(nameof(User), userId);
                await change(db, user);
                user.UpdatedAt = time.UtcMoment();
                await db.SaveChangesAsync(cancellationToken);
                return user;
            },
            cancellationToken
        );

    private Changes Read(ProfileChanges input, InputValidation check)
    {
        var changes = new Changes
        {
            Name = check.Present(input.Name, "input.name", name => check.Line(name, "input.name", TextLimits.Name)),
            Username = check.Present(input.Username, "input.username", username => CheckUsername(username.Trim(), check)),
            Nickname = check.OptionalLine(input.Nickname.Value, "input.nickname", TextLimits.Name),
            Website = check.OptionalUrl(input.Website.Value, "input.website", TextLimits.Url),
            About = check.OptionalText(input.About.Value, "input.about", TextLimits.Description),
            Contact = check.OptionalLine(input.PublicContact.Value, "input.publicContact", TextLimits.Url),
        };
        if (input.Birthdate.Value is { } birthdate)
        {
            check.Require(
                birthdate < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) && birthdate.Year >= 1900,
                () => DomainErrors.NotPast("input.birthdate")
            );
        }

        return changes;
    }

    private static string CheckUsername(string username, InputValidation check)
    {
        check.Require(UsernameRules.IsValid(username), () => DomainErrors.NotUsername("input.username", UsernameRules.MinimumLength, TextLimits.Username));
        return username;
    }

    private static void Apply(Changes changes, ProfileChanges input, User user)
    {
        if (changes.Name is not null)
        {
            user.Name = changes.Name;
        }
        if (input.Nickname.HasValue)
        {
            user.Nickname = changes.Nickname;
        }
        if (input.Website.HasValue)
        {
            user.Website = changes.Website;
        }
        if (input.About.HasValue)
        {
            user.About = changes.About;
        }
        if (input.PublicContact.HasValue)
        {
            user.PublicContact = changes.Contact;
        }
        if (input.Gender.HasValue)
        {
            user.Gender = input.Gender.Value;
        }
        if (input.Birthdate.HasValue)
        {
            user.Birthdate = input.Birthdate.Value;
        }
        if (input.AvatarId.HasValue)
        {
            user.AvatarId = input.AvatarId.Value;
        }
        if (input.CoverId.HasValue)
        {
            user.CoverId = input.CoverId.Value;
        }
    }

    private static async Task ReplaceLinksAsync(QpletDbContext db, Guid userId, IReadOnlyList<SocialLinkInput> links, CancellationToken cancellationToken)
    {
        await db.SocialLinks.Where(l => l.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        db.SocialLinks.AddRange(
            links.Select(
                (link, position) =>
                    new SocialLink
                    {
                        UserId = userId,
                        Position = position,
                        Network = link.Network.Trim(),
                        Url = link.Url.OriginalString,
                    }
            )
        );
    }

    private static async Task RequireOwnImageAsync(QpletDbContext db, Guid userId, Optional<Guid?> assetId, string field, CancellationToken cancellationToken)
    {
        if (assetId.Value is not { } id)
        {
            return;
        }
        var kind = await db.MediaAssets.Where(m => m.Id == id && m.OwnerId == userId).Select(m => (MediaKind?)m.Kind).SingleOrDefaultAsync(cancellationToken);
        if (kind is null)
        {
            throw DomainErrors.UnknownMedia(field);
        }
        if (kind != MediaKind.Image)
        {
            throw DomainErrors.NotAnImage(field);
        }
    }

    /// <summary>The texts to store.</summary>
    private sealed record Changes
    {
        public string? Name { get; init; }

        public string? Username { get; init; }

        public string? Nickname { get; init; }

        public string? Website { get; init; }

        public string? About { get; init; }

        public string? Contact { get; init; }
    }
}
