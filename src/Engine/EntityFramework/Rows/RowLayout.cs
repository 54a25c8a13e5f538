using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The columns of a row: first the entity's properties, then the values of other entities that the order needs.</summary>
internal sealed class RowLayout<T>
    where T : class
{
    private readonly List<(IProperty Property, int Ordinal)> _properties = [];
    private readonly List<(ResolvedSort Sort, int Ordinal)> _sorts = [];
    private readonly List<ResolvedSort> _extras = [];
    private readonly List<(IProperty Property, int Ordinal)> _referenced = [];
    private readonly List<(EntityReference Reference, IReadOnlyList<(IProperty Property, int Ordinal)> Columns)> _joined = [];
    private readonly INavigation? _reference;
    private readonly int _offset;
    private int _nextOrdinal;

    /// <summary>Initializes the layout of a row.</summary>
    /// <param name="columns">The properties to read.</param>
    /// <param name="sorts">The criteria of the order.</param>
    /// <param name="hasCursors">Whether the values of the order are read as well.</param>
    /// <param name="offset">The number of columns that precede.</param>
    public RowLayout(ColumnSet columns, IReadOnlyList<ResolvedSort> sorts, bool hasCursors, int offset)
    {
        _offset = offset;
        _nextOrdinal = offset;
        _reference = columns.Reference;
        foreach (var property in columns.Properties)
        {
            OrdinalOf(property);
        }
        foreach (var reference in columns.Joined)
        {
            OrdinalOf(reference.ForeignKey);
        }
        foreach (var sort in hasCursors ? sorts.Where(static sort => sort.IsOwn) : [])
        {
            OrdinalOf(sort.Property);
        }
        foreach (var property in columns.Referenced?.Properties ?? [])
        {
            _referenced.Add((property, _nextOrdinal++));
        }
        foreach (var sort in hasCursors ? sorts : [])
        {
            _sorts.Add((sort, sort.IsOwn ? OrdinalOf(sort.Property) : OrdinalOf(sort)));
        }

        if (_extras.Count > Row<T>.MaxExtras)
        {
            throw EntityFrameworkErrors.TooManyRelatedSorts(Row<T>.MaxExtras);
        }
        foreach (var reference in columns.Joined)
        {
            _joined.Add((reference, [.. reference.Columns.Properties.Select(property => (property, _nextOrdinal++))]));
        }
    }

    /// <summary>The number of columns in a row.</summary>
    public int FieldCount => _nextOrdinal;

    /// <summary>Adds the projection to a query.</summary>
    public IQueryable Project(IQueryable<T> rows)
    {
        var row = Expression.Parameter(typeof(T), "t");
        var entity = Expression.MemberInit(EntityConstruction.New(typeof(T)), [.. Bindings(_properties, row), .. ReferenceBinding(row)]);
        if (_extras.Count == 0)
        {
            return rows.Provider.CreateQuery<T>(Select(rows, entity, row));
        }

        var bindings = new List<MemberBinding> { Expression.Bind(typeof(Row<T>).GetProperty(nameof(Row<T>.Entity))!, entity) };
        for (var i = 0; i < _extras.Count; i++)
        {
            bindings.Add(Expression.Bind(typeof(Row<T>).GetProperty("Extra" + i)!, Expression.Convert(_extras[i].Of(row), typeof(object))));
        }
        return rows.Provider.CreateQuery<Row<T>>(Select(rows, Expression.MemberInit(Expression.New(typeof(Row<T>)), bindings), row));
    }

    /// <summary>Joins the referenced entities to the statement that was generated for the projection.</summary>
    public string Join(string sql) =>
        _joined.Count == 0 ? sql : ReferenceJoin.Add(sql, [.. _joined.Select(joined => (joined.Reference, OrdinalOf(joined.Reference.ForeignKey) - _offset))]);

    /// <summary>Compiles the readers of the joined entities.</summary>
    public IReadOnlyList<ReferenceReader> CompileJoined() => [.. _joined.Select(static joined => joined.Reference.Compile(joined.Columns))];

    /// <summary>Compiles the reader of the entity.</summary>
    public Func<DbDataReader, T> CompileEntity() => RowReader.Entity<T>(_properties, _reference, _referenced);

    /// <summary>Compiles the reader of the values of the order.</summary>
    public Func<DbDataReader, object?[]> CompileCursor() => RowReader.Stored(_sorts);

    private IEnumerable<MemberBinding> ReferenceBinding(Expression row)
    {
        if (_reference is { PropertyInfo: { } reference })
        {
            yield return Expression.Bind(
                reference,
                Expression.MemberInit(EntityConstruction.New(reference.PropertyType), Bindings(_referenced, Expression.MakeMemberAccess(row, reference)))
            );
        }
    }

    private static IEnumerable<MemberBinding> Bindings(List<(IProperty Property, int Ordinal)> columns, Expression row) =>
        columns.Select(column => Expression.Bind(column.Property.PropertyInfo!, Expression.MakeMemberAccess(row, column.Property.PropertyInfo!)));

    private int OrdinalOf(ResolvedSort sort)
    {
        var index =
            !sort.IsRestricted && sort.Path.Count == 2 && sort.Path[0] == _reference?.PropertyInfo
                ? _referenced.FindIndex(column => column.Property == sort.Property)
                : -1;
        if (index >= 0)
        {
            return _referenced[index].Ordinal;
        }
        _extras.Add(sort);
        return _nextOrdinal++;
    }

    private int OrdinalOf(IProperty property)
    {
        var index = _properties.FindIndex(column => column.Property == property);
        if (index >= 0)
        {
            return _properties[index].Ordinal;
        }
        _properties.Add((property, _nextOrdinal));
        return _nextOrdinal++;
    }

    private static MethodCallExpression Select(IQueryable<T> rows, Expression body, ParameterExpression row) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), body.Type], rows.Expression, Expression.Quote(Expression.Lambda(body, row)));
}
