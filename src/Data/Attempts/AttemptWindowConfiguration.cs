namespace Qplet.GraphQL.Data.Attempts;

internal sealed class AttemptWindowConfiguration : IEntityTypeConfiguration<AttemptWindow>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<AttemptWindow> builder)
    {
        builder.HasKey(w => w.Key);
        builder.Property(w => w.Key).HasMaxLength(HashLength);
        builder.HasIndex(w => w.EndsAt);
    }
}
