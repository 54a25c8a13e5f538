using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Search;

/// <summary>A kind of subject that searches find, with the SQL about its rows, which is the same for all databases.</summary>
internal sealed class SearchableKind
{
    private readonly IReadOnlyEntityType _entity;
    private readonly StoreObjectIdentifier _table;
    private readonly string? _popularity;
    private readonly string? _hidden;

    public SearchableKind(IReadOnlyEntityType entity)
    {
        _entity = entity;
        _table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Name = (string)entity.FindAnnotation(SubjectBuilder<object>.NameAnnotation)!.Value!;
        Key = ColumnOf(SubjectBuilder<object>.KeyAnnotation)!;
        Text = ColumnOf(SearchableExtensions.Annotation)!;
        _popularity = ColumnOf(SearchableExtensions.PopularityAnnotation);
        _hidden = ColumnOf(SearchableExtensions.HiddenAnnotation);
    }

    /// <summary>The name of the kind.</summary>
    public string Name { get; }

    /// <summary>The entity.</summary>
    public Type Entity => _entity.ClrType;

    /// <summary>The table of the entity.</summary>
    public string Table => _table.Name;

    /// <summary>The column with the key of the subject.</summary>
    public string Key { get; }

    /// <summary>The column with the tokens.</summary>
    public string Text { get; }

    /// <summary>The columns on which the entry depends, quoted.</summary>
    public string Columns => string.Join(", ", Watched.Select(static column => $"\"{column}\""));

    private IEnumerable<string> Watched => ((string?[])[Text, _popularity, _hidden]).OfType<string>();

    /// <summary>Returns the condition that a row is in the index.</summary>
    public string IsFound(string row) => $"{row}.\"{Text}\" <> ''" + (_hidden is null ? "" : $" AND {row}.\"{_hidden}\" IS NULL");

    /// <summary>Returns the class of a row's popularity.</summary>
    public string PopularityOf(string row) => _popularity is null ? "0" : $"length(CAST({row}.\"{_popularity}\" AS text))";

    /// <summary>Returns the condition that the entries of two states of a row differ.</summary>
    public string IsChanged(string differs) =>
        string.Join(
            " OR ",
            Watched.Select(column => column == _popularity ? $"{PopularityOf("old")} <> {PopularityOf("new")}" : $"old.\"{column}\" {differs} new.\"{column}\"")
        );

    private string? ColumnOf(string annotation) =>
        _entity.FindAnnotation(annotation)?.Value is string name ? _entity.FindProperty(name)!.GetColumnName(_table) : null;
}
