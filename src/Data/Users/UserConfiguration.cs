using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Users;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.IsSubject(User.KindName, u => u.Id).OwnedBy(u => u.Id).Counts(SubjectCounter.Views, u => u.ViewCount);
        builder.Property(u => u.Username).HasMaxLength(TextLimits.Username);
        builder.HasSortKey(u => u.Username, u => u.NormalizedUsername);
        builder.Property(u => u.NormalizedUsername).HasMaxLength(TextLimits.Username);
        builder.Property(u => u.Name).HasMaxLength(TextLimits.Name);
        builder.HasSortKey(u => u.Name, u => u.SortName);
        builder.HasSubstringIndex(u => u.Username, u => u.Name, u => u.Nickname);
        builder.IsSearchable(u => u.FollowerCount, u => u.DeletedAt);
        builder.Property(u => u.Email).HasMaxLength(TextLimits.Email);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(TextLimits.Email);
        builder.Property(u => u.PasswordHash).HasMaxLength(TextLimits.PasswordHash);
        builder.Property(u => u.RemovesComments).HasDefaultValue(false);
        builder.Property(u => u.EventCount).HasDefaultValue(0);
        builder.Property(u => u.ViewCount).HasDefaultValue(0);
        builder.Property(u => u.PostCount).HasDefaultValue(0);
        builder.Property(u => u.Nickname).HasMaxLength(TextLimits.Name);
        builder.Property(u => u.About).HasMaxLength(TextLimits.Description);
        builder.Property(u => u.Website).HasMaxLength(TextLimits.Url);
        builder.Property(u => u.PublicContact).HasMaxLength(TextLimits.Url);

        builder.HasOne(u => u.Avatar).WithMany().HasForeignKey(u => u.AvatarId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(u => u.Cover).WithMany().HasForeignKey(u => u.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(u => u.Following)
            .WithMany(u => u.Followers)
            .UsingEntity<Follow>(
                right => right.HasOne(f => f.Followee).WithMany(u => u.FollowerLinks).HasForeignKey(f => f.FolloweeId),
                left => left.HasOne(f => f.Follower).WithMany(u => u.FollowingLinks).HasForeignKey(f => f.FollowerId)
            );

        builder.HasIndex(u => u.NormalizedUsername).IsUnique();
        builder.HasIndex(u => u.NormalizedEmail).IsUnique();
        builder.HasIndex(u => new { u.CreatedAt, u.Id });
        builder.HasIndex(u => new { u.SortName, u.Id });
        builder.HasIndex(u => new { u.Username, u.Id });
        builder.HasIndex(u => new { u.Name, u.Id });
        builder.HasIndex(u => new { u.Nickname, u.Id });
        builder.HasIndex(nameof(User.Role), nameof(User.CreatedAt), nameof(User.Id));
        builder.HasIndex(nameof(User.Role), nameof(User.SortName), nameof(User.Id));
        builder.HasIndex([nameof(User.SortName), nameof(User.Id)], "IX_Users_Banned").HasFilter("\"BannedAt\" IS NOT NULL");
        builder.HasIndex(nameof(User.Plan), nameof(User.SortName), nameof(User.Id));
        builder.HasIndex(u => u.DeletedAt).HasFilter("\"DeletedAt\" IS NOT NULL AND \"PurgedAt\" IS NULL");
        builder.HasIndex(u => new { u.FollowerCount, u.Id });
        builder.HasIndex(u => new { u.ViewCount, u.Id });
        builder.HasIndex(u => new { u.FollowingCount, u.Id });
        builder.HasIndex(u => new { u.TrackCount, u.Id });
        builder.HasIndex(u => new { u.PublicationCount, u.Id });
    }
}
