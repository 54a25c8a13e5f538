using System.Globalization;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Search;

internal sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    /// <summary>The expression of <see cref="SearchEntry.Rank" />.</summary>
    public static string RankSql { get; } = string.Create(CultureInfo.InvariantCulture, $"\"Popularity\" * {SearchEntry.Numbers} + \"Number\"");

    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("SearchEntries");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Kind).HasMaxLength(SubjectKinds.MaxNameLength);
        builder.HasIndex(entry => entry.SubjectId).IsUnique();
        builder.HasIndex(entry => entry.Rank).IsUnique();
    }
}
