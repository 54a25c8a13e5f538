namespace Qplet.GraphQL.Data.Users;

internal sealed class SocialLinkConfiguration : IEntityTypeConfiguration<SocialLink>
{
    public void Configure(EntityTypeBuilder<SocialLink> builder)
    {
        builder.HasKey(l => new { l.UserId, l.Position });
        builder.Property(l => l.Network).HasMaxLength(TextLimits.Code);
        builder.Property(l => l.Url).HasMaxLength(TextLimits.Url);
    }
}
