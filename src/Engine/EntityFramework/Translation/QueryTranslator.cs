using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Translates queries to SQL with Entity Framework, and creates statements that can be cached.</summary>
internal sealed class QueryTranslator
{
    private readonly Func<DbContext> _createContext;
    private readonly Lazy<SqlDialect> _dialect;
    private readonly Lazy<ValueStorage> _storage;

    private readonly Lazy<VisibilityModel> _visibility;
    private readonly Lazy<SubstringSearches?> _substrings;

    public QueryTranslator(
        Func<DbContext> createContext,
        CursorSeal seal,
        Func<IModel, VisibilityModel>? visibility,
        string? sortKeyAnnotation = null,
        string? substringIndexAnnotation = null
    )
    {
        _createContext = createContext;
        Model = new(createContext, seal, sortKeyAnnotation);
        _dialect = new(() =>
        {
            using var context = createContext();
            return SqlDialect.For(context.Database.ProviderName);
        });
        _storage = new(() => new(Model.Model, Dialect));
        _substrings = new(() => substringIndexAnnotation is not null && Dialect.NamesSubstringIndexes ? new(Model, substringIndexAnnotation) : null);
        _visibility = new(() => visibility?.Invoke(Model.Model) ?? VisibilityModel.None);
    }

    /// <summary>The entities of the context.</summary>
    public EntityModel Model { get; }

    /// <summary>The dialect of the database.</summary>
    public SqlDialect Dialect => _dialect.Value;

    /// <summary>The storage format of parameters in the model.</summary>
    public ValueStorage Storage => _storage.Value;

    /// <summary>The rules about who may see which rows.</summary>
    public VisibilityModel Visibility => _visibility.Value;

    /// <summary>The indexes of substrings that statements must name. Null if there are none.</summary>
    public SubstringSearches? Substrings => _substrings.Value;

    /// <summary>Translates a query.</summary>
    /// <param name="shape">The shape of the statement.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="arguments">The values of the definition's slots.</param>
    /// <param name="columns">The properties to read.</param>
    /// <param name="filter">The client's filter.</param>
    /// <param name="search">The search in an index of substrings that finds the rows. Null without one.</param>
    /// <param name="order">The order. Null if rows are counted or found by key.</param>
    /// <param name="key">The type of the keys. For <see cref="StatementKind.ByKey" />, also the property.</param>
    public Statement<T> Translate<T>(
        in StatementShape shape,
        ViewerValues viewer,
        IReadOnlyList<object?> arguments,
        ColumnSet columns,
        FilterNode? filter,
        SubstringSearch? search,
        ResolvedOrder? order,
        (Type Type, IProperty? Property)? key
    )
        where T : class
    {
        using var context = _createContext();
        return new StatementTranslation<T>(this, context, shape, viewer, arguments, filter, search, order, key).Run(columns);
    }
}
