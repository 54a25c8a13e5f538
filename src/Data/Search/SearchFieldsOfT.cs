using System.Linq.Expressions;

namespace Qplet.GraphQL.Data.Search;

/// <summary>The texts of an entity that are searched, with the type of the entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class SearchFields<T> : SearchFields
    where T : class
{
    private readonly string _kind;
    private readonly Func<T, Guid>? _group;

    /// <summary>Names the texts.</summary>
    /// <param name="kind">The name of the kind of subject.</param>
    /// <param name="names">The properties that name the entity.</param>
    /// <param name="texts">Other properties.</param>
    /// <param name="group">Returns the key of a group to which the search can be limited, such as a conversation.</param>
    public SearchFields(
        string kind,
        IReadOnlyList<Expression<Func<T, string?>>> names,
        IReadOnlyList<Expression<Func<T, string?>>>? texts = null,
        Func<T, Guid>? group = null
    )
    {
        _kind = kind;
        _group = group;
        All = [.. names.Select(static name => FieldOf(name, true)), .. (texts ?? []).Select(static text => FieldOf(text, false))];
    }

    /// <inheritdoc />
    public override IReadOnlyList<SearchField> All { get; }

    /// <summary>Returns the tokens of an entity, each once and separated by spaces. Never empty.</summary>
    internal string TokensOf(T entity)
    {
        var tokens = new List<string> { SearchTokens.OfKind(_kind) };
        if (_group is not null)
        {
            tokens.Add(SearchTokens.OfGroup(_group(entity)));
        }
        foreach (var field in All)
        {
            foreach (var word in SearchWords.In(field.Read(entity)))
            {
                tokens.AddRange(field.IsName ? SearchTokens.OfName(word.Folded) : [word.Folded]);
            }
        }
        return string.Join(' ', tokens.Distinct(StringComparer.Ordinal));
    }

    private static SearchField FieldOf(Expression<Func<T, string?>> property, bool isName)
    {
        var read = property.Compile();
        return new(property.Body is MemberExpression member ? member.Member.Name : throw DataErrors.NotAColumn(property), isName, entity => read((T)entity));
    }
}
