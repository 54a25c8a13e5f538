namespace Qplet.GraphQL.Data.Releases;

internal sealed class MatchConfiguration : IEntityTypeConfiguration<Match>
{
    public void Configure(EntityTypeBuilder<Match> builder)
    {
        builder.ToTable("ReleaseMatches");
        builder.HasKey(m => new { m.ReleaseId, m.Position });
        builder.Property(m => m.Position).ValueGeneratedNever();
        builder.Property(m => m.League).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.Series).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.FirstName).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.FirstAcronym).HasMaxLength(TextLimits.TeamAcronym);
        builder.Property(m => m.FirstLocation).HasMaxLength(TextLimits.TeamLocation);
        builder.Property(m => m.SecondName).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.SecondAcronym).HasMaxLength(TextLimits.TeamAcronym);
        builder.Property(m => m.SecondLocation).HasMaxLength(TextLimits.TeamLocation);
        builder.HasOne(m => m.Release).WithMany(r => r.Matches).HasForeignKey(m => m.ReleaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
