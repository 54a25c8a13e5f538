using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Users;

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.ToTable("Follows", table => table.HasCheckConstraint("CK_Follows_NotOneself", "\"FollowerId\" <> \"FolloweeId\""));
        builder.HasKey(f => new { f.FollowerId, f.FolloweeId });
        builder.HasIndex(f => new
        {
            f.FollowerId,
            f.CreatedAt,
            f.FolloweeId,
        });
        builder.HasIndex(f => new
        {
            f.FolloweeId,
            f.CreatedAt,
            f.FollowerId,
        });
    }
}
