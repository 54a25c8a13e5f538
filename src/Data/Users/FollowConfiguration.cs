namespace Qplet.GraphQL.Data.Users;

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("CK_Follows_NotOneself", "\"FollowerId\" <> \"FolloweeId\""));
        builder.HasKey(f => new { f.FollowerId, f.FolloweeId });
        builder.HasIndex(nameof(Follow.FollowerId), nameof(Follow.CreatedAt), nameof(Follow.FolloweeId));
        builder.HasIndex(nameof(Follow.FolloweeId), nameof(Follow.CreatedAt), nameof(Follow.FollowerId));
    }
}
