using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Translates one query to a statement.</summary>
/// <remarks>
/// The values of a call have this order: arguments, filter, limit, keys, the cursor that rows come after, the cursor that rows come before,
/// viewer, search.
/// </remarks>
internal sealed class StatementTranslation<T>(
    QueryTranslator translator,
    DbContext context,
    StatementShape shape,
    ViewerValues viewer,
    IReadOnlyList<object?> arguments,
    FilterNode? filter,
    SubstringSearch? search,
    ResolvedOrder? order,
    (Type Type, IProperty? Property)? key
)
    where T : class
{
    /// <summary>The place that is replaced by the condition of the cursors.</summary>
    private const int MarkerSlot = Slots<bool>.Count - 1;

    /// <summary>The place that is replaced by a condition that no row meets. Entity Framework would simplify a constant and remove parameters.</summary>
    private const int NeverSlot = Slots<bool>.Count - 2;

    /// <summary>The place that is compared with a text, and whose comparison is replaced by the search in an index of substrings.</summary>
    private const int SearchSlot = Slots<bool>.Count - 3;

    private const string SearchParameter = "@search";

    private readonly QueryDefinition _definition = shape.Definition;
    private readonly List<StatementParameter> _parameters = [];
    private readonly Dictionary<int, Expression> _places = [];
    private readonly bool _isByKey = shape.Kind is StatementKind.ByKey or StatementKind.OneKey;
    private readonly bool _isGrouped = shape.Kind is StatementKind.Grouped or StatementKind.OneGroup or StatementKind.GroupedCount;
    private readonly int _viewerSlot = SearchSlot - translator.Visibility.ParameterCount;
    private readonly bool _isPlannedForValues =
        !translator.Dialect.NamesSubstringIndexes && filter is not null && filter.Values.Any(static value => value is TextPattern);

    private VisibilityConditions _visibility = null!;
    private IReadOnlyList<ResolvedSort> _sorts = null!;
    private int _limitSlot;
    private int _keysPosition;

    private int CursorPosition => _keysPosition + (key is null ? 0 : 1);

    private int ViewerPosition => CursorPosition + (shape.After is null ? 0 : _sorts.Count) + (shape.Before is null ? 0 : _sorts.Count);

    public Statement<T> Run(ColumnSet columns)
    {
        _visibility = new(
            translator.Visibility,
            viewer,
            context,
            (slot, part, value) => Value(slot, slot.Part.Type, _viewerSlot + translator.Visibility.PositionOf(part), value)
        )
        {
            Never = Place(NeverSlot, typeof(bool)),
        };
        _sorts = [.. (order?.Sorts ?? []).Select(sort => sort.For(_visibility, columns.Reference?.PropertyInfo))];
        var rows = Source();
        _keysPosition = _limitSlot + (shape.HasLimit ? 1 : 0);
        if (shape.Kind is StatementKind.Count or StatementKind.GroupedCount)
        {
            return Count(rows);
        }

        if (_isByKey)
        {
            rows = WhereKey(rows);
        }
        if (shape.After is not null || shape.Before is not null || shape.Part != NullPart.All)
        {
            rows = Where(rows, Slots<bool>.At(MarkerSlot, true));
        }
        var ordered = _isByKey ? rows : Order(rows);
        var limited = shape.HasLimit ? Call<T>(ordered, nameof(Queryable.Take), SlotSample.Slot(_limitSlot, typeof(int))) : ordered;

        var layout = new RowLayout<T>(columns, _sorts, shape.HasCursors, 0);
        var sql = layout.Join(ToSql(layout.Project(limited)));
        KeysInTurn? keysInTurn = null;
        if (shape.Kind == StatementKind.Grouped && Group(sql) is { } grouped)
        {
            sql = grouped;
            layout = new(columns, _sorts, shape.HasCursors, offset: 1);
        }
        else if (_isGrouped)
        {
            keysInTurn = KeysInTurn();
        }
        else if (shape.Kind == StatementKind.ByKey && translator.Dialect.JoinsKeys)
        {
            sql = translator.Dialect.OfKeys(sql, TakeKeyParameters());
        }
        return new(sql, _parameters, layout.CompileEntity(), shape.HasCursors ? layout.CompileCursor() : null, order?.Cursors, layout.FieldCount)
        {
            IsPlannedForValues = _isPlannedForValues,
            KeysInTurn = keysInTurn,
            Joined = layout.CompileJoined(),
        };
    }

    /// <summary>Returns the statement that reads the rows of all parents. Returns null if the statement of one parent must run for each of them.</summary>
    private string? Group(string sql)
    {
        var grouped = translator.Dialect.Group(sql, [.. FindKeyParameters().Select(static parameter => parameter.Name)]);
        if (grouped is not null)
        {
            TakeKeyParameters();
        }
        return grouped;
    }

    private Statement<T> Count(IQueryable<T> rows)
    {
        var sql = ToSql(rows.Select(static row => 1));
        var select = SelectStatement.Parse(sql);
        sql = $"SELECT COUNT(*)\nFROM {select.From}{(select.Where.Length > 0 ? "\nWHERE " + select.Where : "")}";
        if (_isGrouped)
        {
            var names = TakeKeyParameters();
            sql = translator.Dialect.GroupCounts(sql, names);
        }

        return new(sql, _parameters, null, null, order?.Cursors, _isGrouped ? 2 : 1) { IsPlannedForValues = _isPlannedForValues };
    }

    private IQueryable<T> Source()
    {
        var source = _definition.Source;
        var body = ArgumentFinder.Replace(source.Body, [.. source.Parameters.Skip(1)], Argument);
        body = new ParameterReplacer([source.Parameters[0]], [Expression.Constant(context, source.Parameters[0].Type)]).Visit(body);
        var rows = Expression.Lambda<Func<IQueryable<T>>>(body).Compile(preferInterpretation: true)();

        var row = Expression.Parameter(typeof(T), "t");
        if (_visibility.Of(row, shape.Level) is { } isVisible)
        {
            rows = Where(rows, isVisible, row);
        }
        if (filter is not null)
        {
            rows = Where(rows, new FilterTranslator(context, translator.Dialect, _visibility, _definition.Slots.Count).Translate(filter, row), row);
        }
        if (search is not null)
        {
            rows = Where(rows, row => Expression.Equal(Expression.Property(row, search.Text.PropertyInfo!), Place(SearchSlot, typeof(string))));
        }
        _limitSlot = _definition.Slots.Count + (filter?.Values.Count ?? 0);
        return _limitSlot + 2 < _viewerSlot ? rows : throw EntityFrameworkErrors.TooManyParameters(_viewerSlot);
    }

    private Expression Argument(Expression part)
    {
        var index = 0;
        while (!_definition.Slots[index].IsFor(part))
        {
            index++;
        }
        var slot = _definition.Slots[index];
        return _isGrouped && slot.IsKey ? Place(index, part.Type) : Value(slot, part.Type, index, arguments[index]);
    }

    private Expression Value(ArgumentSlot slot, Type type, int position, object? value)
    {
        if (value is null || slot.IsConstant)
        {
            return Expression.Constant(value, type);
        }
        var parameter = Place(position, type);
        return ElementType.Of(type) is null ? parameter : AsOneParameter(parameter);
    }

    // An argument that is used in several places must be one parameter: Entity Framework would give the others names that do not identify their place.
    private Expression Place(int index, Type type)
    {
        if (!_places.TryGetValue(index, out var place))
        {
            _places.Add(index, place = SlotSample.Slot(index, type));
        }
        return place;
    }

    private IQueryable<T> WhereKey(IQueryable<T> rows)
    {
        var (type, property) = key!.Value;
        var isOne = shape.Kind == StatementKind.OneKey || translator.Dialect.JoinsKeys;
        var keys = isOne ? SlotSample.Slot(_keysPosition, type) : AsOneParameter(SlotSample.Slot(_keysPosition, type.MakeArrayType()));
        return Where(
            rows,
            row =>
            {
                Expression value = Expression.MakeMemberAccess(row, property!.PropertyInfo!);
                if (value.Type != type)
                {
                    value = Expression.Convert(value, type);
                }
                return isOne ? Expression.Equal(value, keys) : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [type], keys, value);
            }
        );
    }

    private IQueryable<T> Order(IQueryable<T> rows)
    {
        var row = Expression.Parameter(typeof(T), "t");
        for (var i = 0; i < _sorts.Count; i++)
        {
            var sort = _sorts[i];
            var descending = sort.IsDescending != shape.IsReversed;
            var method = (i == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (descending ? "Descending" : "");
            var value = sort.Of(row);
            rows = rows.Provider.CreateQuery<T>(
                Expression.Call(typeof(Queryable), method, [typeof(T), value.Type], rows.Expression, Expression.Quote(Expression.Lambda(value, row)))
            );
        }

        return rows;
    }

    /// <summary>Removes the parameters of one key, which are replaced by one parameter with all keys.</summary>
    private List<string> TakeKeyParameters()
    {
        var keys = FindKeyParameters();
        _parameters.RemoveAll(keys.Contains);
        _parameters.Add(new(SqlDialect.KeysParameter, null, _keysPosition, translator.Storage.OfList(keys[0].Convert, key!.Value.Type)));
        return keys.ConvertAll(static parameter => parameter.Name);
    }

    private KeysInTurn KeysInTurn()
    {
        var keys = FindKeyParameters();
        return new(_keysPosition, [.. keys.Select(key => _parameters.IndexOf(key))]);
    }

    private List<StatementParameter> FindKeyParameters()
    {
        var keys = _parameters.FindAll(parameter =>
            _isByKey ? parameter.Position == _keysPosition : parameter.Position < _definition.Slots.Count && _definition.Slots[parameter.Position].IsKey
        );
        return keys.Count > 0 ? keys : throw EntityFrameworkErrors.KeyNotUsed(_definition.Source);
    }

    private string ToSql(IQueryable query)
    {
        var command = GeneratedCommand.Of(query);
        var sql = command.Sql;
        var known = _parameters.Count;
        foreach (var (name, position, parameter) in command.Parameters)
        {
            if (position is not { } slot)
            {
                throw EntityFrameworkErrors.CapturedVariable(_definition.Source, name);
            }
            if (slot == MarkerSlot)
            {
                sql = SqlText.ReplaceParameter(sql, name, Keyset(OrderOfMarked(sql, name)));
            }
            else if (slot == NeverSlot)
            {
                sql = SqlText.ReplaceParameter(sql, name, "1 = 0");
            }
            else if (slot == SearchSlot)
            {
                sql = Search(sql, name);
                _parameters.Add(new(SearchParameter, null, ViewerPosition + translator.Visibility.ParameterCount, null));
            }
            else
            {
                _parameters.Add(new(name, parameter, slot < _viewerSlot ? slot : ViewerPosition + slot - _viewerSlot, StorageOf(slot, parameter)));
            }
        }

        if (known == _parameters.Count && _isGrouped)
        {
            throw EntityFrameworkErrors.KeyNotUsed(_definition.Source);
        }
        var sorts = shape.Part == NullPart.All ? _sorts : [_sorts[0] with { IsNullable = false }, .. _sorts.Skip(1)];
        return sorts.Any(static sort => sort.IsNullable) ? NullOrder.Apply(sql, sorts, shape.IsReversed, translator.Dialect.NullsAreSmallest) : sql;
    }

    /// <summary>Replaces the comparison that stands for the search in an index of substrings.</summary>
    private string Search(string sql, string parameter)
    {
        var table = StoreObjectIdentifier.Create(translator.Model.EntityOf(typeof(T)), StoreObjectType.Table)!.Value;
        var column = search!.Text.GetColumnName(table)!;
        return SqlText.ReplaceComparison(
            sql,
            column,
            parameter,
            alias =>
                sql.Contains($"\"{table.Name}\" AS \"{alias}\"", StringComparison.Ordinal)
                    ? search.ConditionOf($"\"{alias}\".rowid", SearchParameter)
                    : throw EntityFrameworkErrors.UnknownSql(sql)
        );
    }

    private Func<object, object>? StorageOf(int slot, DbParameter parameter)
    {
        var type =
            slot < _definition.Slots.Count ? _definition.Slots[slot].Type
            : slot >= _viewerSlot ? translator.Visibility.Parts.Where(static part => !part.IsConstant).ElementAt(slot - _viewerSlot).Type
            : slot == _limitSlot && shape.HasLimit ? typeof(int)
            : slot == _keysPosition && key is not null
                ? (shape.Kind == StatementKind.OneKey || translator.Dialect.JoinsKeys ? key.Value.Type : key.Value.Type.MakeArrayType())
            : filter!.Values[slot - _definition.Slots.Count] is var value and not TextPattern ? value.GetType()
            : typeof(string);
        return translator.Storage.Of(type, parameter);
    }

    // A referenced entity is joined to the limited rows, which are then a subquery with the condition and its own order.
    private IReadOnlyList<string> OrderOfMarked(string sql, string marker)
    {
        var select = SelectStatement.Parse(sql);
        var marked = SqlText.HasParameter(select.Where, marker) ? select : select.FirstSubquery();
        return marked?.OrderExpressions() is { } columns && columns.Count == _sorts.Count ? columns : throw EntityFrameworkErrors.UnknownSql(sql);
    }

    /// <summary>Returns the condition of the cursors, which replaces the marker.</summary>
    private string Keyset(IReadOnlyList<string> columns)
    {
        var position = CursorPosition;
        var conditions = new List<string>();
        if (shape.After is { } after)
        {
            Add("@a", isAfter: true, after);
        }
        if (shape.Before is { } before)
        {
            Add("@b", isAfter: false, before);
        }
        return conditions.Count > 0 ? string.Join(" AND ", conditions) : KeysetPredicate.Write(columns[0], shape.Part);

        void Add(string prefix, bool isAfter, uint nulls)
        {
            var condition = KeysetPredicate.Write(_sorts, columns, isAfter, nulls, shape.Part, index => prefix + index);
            conditions.Add(condition);
            for (var i = 0; i < _sorts.Count; i++)
            {
                if ((nulls & (1u << i)) == 0 && SqlText.HasParameter(condition, prefix + i))
                {
                    _parameters.Add(new(prefix + i, null, position + i, null));
                }
            }

            position += _sorts.Count;
        }
    }

    private static IQueryable<T> Where(IQueryable<T> rows, Expression condition) => Where(rows, _ => condition);

    private static IQueryable<T> Where(IQueryable<T> rows, Func<ParameterExpression, Expression> condition)
    {
        var row = Expression.Parameter(typeof(T), "t");
        return Where(rows, condition(row), row);
    }

    private static IQueryable<T> Where(IQueryable<T> rows, Expression condition, ParameterExpression row) =>
        Call<T>(rows, nameof(Queryable.Where), Expression.Quote(Expression.Lambda<Func<T, bool>>(condition, row)));

    private static IQueryable<TRow> Call<TRow>(IQueryable<TRow> rows, string method, Expression argument) =>
        rows.Provider.CreateQuery<TRow>(Expression.Call(typeof(Queryable), method, [typeof(TRow)], rows.Expression, argument));

    private static MethodCallExpression AsOneParameter(Expression list) => Expression.Call(typeof(EF), nameof(EF.Parameter), [list.Type], list);
}
