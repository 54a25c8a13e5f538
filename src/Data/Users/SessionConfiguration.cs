namespace Qplet.GraphQL.Data.Users;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    private const int Sha256HexLength = 64;

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Device).HasMaxLength(TextLimits.Device);
        builder.Property(s => s.RefreshTokenHash).HasMaxLength(Sha256HexLength);
        builder.Property(s => s.TokenFamilyHash).HasMaxLength(Sha256HexLength);
        builder.Property(s => s.PreviousTokenHash).HasMaxLength(Sha256HexLength);
        builder.Property(s => s.SealedToken).HasMaxLength(Sha256HexLength);
        builder.HasIndex(nameof(Session.UserId), nameof(Session.LastUsedAt), nameof(Session.Id));
    }
}
