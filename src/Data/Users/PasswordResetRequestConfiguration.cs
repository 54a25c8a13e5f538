namespace Qplet.GraphQL.Data.Users;

internal sealed class PasswordResetRequestConfiguration : IEntityTypeConfiguration<PasswordResetRequest>
{
    public void Configure(EntityTypeBuilder<PasswordResetRequest> builder)
    {
        builder.Property(r => r.NormalizedEmail).HasMaxLength(TextLimits.Email);
        builder.HasIndex(r => new { r.CreatedAt, r.Id });
    }
}
