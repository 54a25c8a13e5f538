namespace Qplet.GraphQL.Data.Exports;

internal sealed class DataExportConfiguration : IEntityTypeConfiguration<DataExport>
{
    private const int Sha256HexLength = 64;

    public void Configure(EntityTypeBuilder<DataExport> builder)
    {
        builder.Property(e => e.SecretHash).HasMaxLength(Sha256HexLength);
        builder.HasOne(e => e.User).WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(nameof(DataExport.UserId), nameof(DataExport.CreatedAt), nameof(DataExport.Id));
        builder.HasIndex(e => e.ExpiresAt);
    }
}
