using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.ApiKeys;

internal sealed class DailyRequestsConfiguration : IEntityTypeConfiguration<DailyRequests>
{
    public void Configure(EntityTypeBuilder<DailyRequests> builder)
    {
        builder.HasKey(requests => requests.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<DailyRequests>(requests => requests.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
