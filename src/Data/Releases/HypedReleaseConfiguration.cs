namespace Qplet.GraphQL.Data.Releases;

internal sealed class HypedReleaseConfiguration : IEntityTypeConfiguration<HypedRelease>
{
    // A reaction refers to a subject of any kind. Here it refers to a release, so lists can be filtered and ordered by it.
    private const string Rows = """
        SELECT r."Id", r."UserId", r."CreatedAt", hyped."Id" AS "ReleaseId"
        FROM "Reactions" AS r
        INNER JOIN "Releases" AS hyped ON hyped."Uid" = r."SubjectId"
        WHERE r."SubjectKind" = 'release' AND r."Kind" = 'Hype'
        """;

    public void Configure(EntityTypeBuilder<HypedRelease> builder)
    {
        builder.ToTable((string?)null).ToSqlQuery(Rows);
        builder.HasKey(h => h.Id);
        builder.HasOne(h => h.Release).WithMany().HasForeignKey(h => h.ReleaseId);
        builder.HasOne(h => h.User).WithMany().HasForeignKey(h => h.UserId);
    }
}
