using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Contributions;

public sealed class ContributionTests : ContributionTestBase
{
    [Fact]
    public async Task Update_ThatNeedsApproval_IsProposedAndChangesNothingUntilItIsAccepted()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var releaseId = IdOf("Release", release.Id);

        var proposed = (await AskAsync(UpdateRelease, Bob, new { releaseId, title = "New" })).WithoutErrors();
        var again = (await AskAsync(UpdateRelease, Bob, new { releaseId, title = "New" })).WithoutErrors();
        var before = await ReadAsync(release);
        var accepted = await AskAsync(Accept, Ada, new { contributionId = proposed.Text("updateRelease.contribution.id"), note = "Thank you" });

        proposed.Text("updateRelease.release.title").ShouldBe("Old");
        proposed.Text("updateRelease.contribution.state").ShouldBe("PENDING");
        proposed.At("updateRelease.contribution.changes").ToString().ShouldBe("""[{"field":"TITLE","before":"Old","after":"New"}]""");
        again.Text("updateRelease.contribution.id").ShouldBe(proposed.Text("updateRelease.contribution.id"));
        (before.Title, before.UpdatedAt).ShouldBe(("Old", null));
        accepted
            .WithoutErrors()
            .At("acceptContribution.contribution")
            .ToString()
            .ShouldBe(
                """{"state":"ACCEPTED","reviewNote":"Thank you","reviewedBy":{"username":"ada"},"releaseDate":null,"releaseSource":null,"""
                    + "\"release\":{\"title\":\"New\",\"description\":\"About it.\"}}"
            );
        await using var db = Gateway.Open();
        (await db.Notifications.OrderBy(n => n.CreatedAt).Select(n => new { n.Kind, n.UserId }).ToListAsync(Cancellation)).ShouldBe([
            new { Kind = NotificationKind.Contributed, UserId = Ada.Id },
            new { Kind = NotificationKind.ContributionAccepted, UserId = Bob.Id },
        ]);
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReleaseChanged, Cancellation)).ShouldBe(1);
    }

    [Theory]
    [InlineData(ContributionAuthorization.AllowedNeedsOwnerApproval)]
    [InlineData(ContributionAuthorization.AllowedAppliedImmediately)]
    public async Task Contributions_OfAllKinds_AreMadeAtOnceOrWhenTheyAreAccepted(ContributionAuthorization authorization)
    {
        var release = await AddWorldAsync(authorization, UserPlan.Professional);
        var (date, source) = (await DateOfAsync(release), await SourceOfAsync(release));
        var (releaseId, releaseDateId, releaseSourceId) = (IdOf("Release", release.Id), IdOf("ReleaseDate", date.Id), IdOf("ReleaseSource", source.Id));
        (string Document, object Input)[] all =
        [
            (
                UpdateRelease,
                new
                {
                    releaseId,
                    description = "Other",
                    details = new[] { new { key = "pages", value = "é 1" } },
                }
            ),
            (
                CreateDate,
                new
                {
                    releaseId,
                    date = new
                    {
                        precision = "QUARTER",
                        startDate = "2027-08-01",
                        countryCode = "us",
                        platformId = IdOf("Platform", 1),
                    },
                }
            ),
            (
                UpdateDate,
                new
                {
                    releaseDateId,
                    precision = "MONTH",
                    link = "https://example.com/buy",
                }
            ),
            (DeleteDate, new { releaseDateId }),
            (
                CreateSource,
                new
                {
                    releaseId,
                    source = new
                    {
                        title = "Trailer",
                        kind = "TRAILER",
                        url = "https://example.com/trailer",
                    },
                }
            ),
            (UpdateSource, new { releaseSourceId, title = "Site" }),
            (DeleteSource, new { releaseSourceId }),
        ];

        foreach (var (document, input) in all)
        {
            var id = await ProposeAsync(input, document);
            if (authorization == ContributionAuthorization.AllowedNeedsOwnerApproval)
            {
                (await AskAsync(Accept, Ada, new { contributionId = id })).WithoutErrors().Text("acceptContribution.errors").ShouldBeNull();
            }
        }

        await using var db = Gateway.Open();
        var stored = await db.Releases.Include(r => r.Details).Include(r => r.Dates).Include(r => r.Sources).SingleAsync(Cancellation);
        stored.Description.ShouldBe("Other");
        stored.Details.Single().Value.ShouldBe("é 1");
        var left = stored.Dates.Single();
        (left.Precision, left.Precision.Label(left.Start), left.CountryCode, left.PlatformId).ShouldBe((DatePrecision.Quarter, "2027-Q3", "US", 1));
        (stored.SoonestDate, stored.CountryCount, stored.PlatformCount).ShouldBe((left.Start, 1, 1));
        (stored.Sources.Single().Url, stored.Sources.Single().Kind).ShouldBe(("https://example.com/trailer", ReleaseSourceKind.Trailer));
        (await StatesAsync()).ShouldAllBe(state => state == ContributionState.Accepted);
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ReleaseChanged, Cancellation)).ShouldBe(7);
        var created = await db.Contributions.SingleAsync(c => c.Kind == ContributionKind.CreateDate, Cancellation);
        created.ReleaseDateId.ShouldBe(left.Id);
        (created.ReviewedById is null).ShouldBe(authorization == ContributionAuthorization.AllowedAppliedImmediately);
    }

    [Theory]
    [InlineData(UserPlan.Premium, ContributionAuthorization.AllowedNeedsOwnerApproval)]
    [InlineData(UserPlan.Premium, ContributionAuthorization.AllowedAppliedImmediately)]
    [InlineData(UserPlan.Professional, ContributionAuthorization.AllowedNeedsOwnerApproval)]
    public async Task UpdateRelease_DetailsOfAnother_RequireThePlanThatShowsThem(UserPlan plan, ContributionAuthorization authorization)
    {
        var release = await AddWorldAsync(authorization, plan);
        await Gateway.SaveAsync(
            new ReleaseDetail
            {
                ReleaseId = release.Id,
                Key = "pages",
                Value = "secret",
            }
        );

        var answer = await AskAsync(UpdateRelease, Bob, new { releaseId = IdOf("Release", release.Id), details = Array.Empty<object>() });

        var isIncluded = plan == UserPlan.Professional;
        answer.DomainErrors("updateRelease").ShouldBe(isIncluded ? [] : ["PlanRequiredError"]);
        answer.ToString().Contains("secret", StringComparison.Ordinal).ShouldBe(isIncluded);
        await using var db = Gateway.Open();
        (await db.ReleaseDetails.CountAsync(Cancellation), await db.Contributions.CountAsync(Cancellation)).ShouldBe((1, isIncluded ? 1 : 0));
    }

    [Fact]
    public async Task V2_ProposalOnAnOldState_KeepsWhatItDoesNotTouchAndConflictsOnWhatItDoes()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var releaseId = IdOf("Release", release.Id);
        var proposal = await ProposeAsync(new { releaseId, title = "Proposed" });
        (await AskAsync(UpdateRelease, Ada, new { releaseId, description = "Changed since" })).WithoutErrors();
        var other = await ProposeAsync(new { releaseId, title = "Second" });

        (await AskAsync(Accept, Ada, new { contributionId = proposal })).WithoutErrors().Text("acceptContribution.errors").ShouldBeNull();
        var conflict = (await AskAsync(Accept, Ada, new { contributionId = other })).WithoutErrors();
        var state = await ReadAsync(release);
        var forced = await AskAsync(Accept, Ada, new { contributionId = other, overwritesConflicts = true });

        (state.Title, state.Description).ShouldBe(("Proposed", "Changed since"));
        conflict.DomainErrors("acceptContribution").ShouldBe(["ConflictError"]);
        conflict.Text("acceptContribution.errors.0.code").ShouldBe("CONTRIBUTION_OUTDATED");
        conflict
            .At("acceptContribution.errors.0.conflicts")
            .ToString()
            .ShouldBe("""[{"field":"TITLE","baseValue":"Old","currentValue":"Proposed","proposedValue":"Second"}]""");
        (await StatesAsync())[0].ShouldBe(ContributionState.Accepted);
        forced.WithoutErrors().Text("acceptContribution.contribution.release.title").ShouldBe("Second");
    }

    [Fact]
    public async Task V2_ProposalOfATakenUrl_IsAValidationErrorAndStaysPending()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var input = new { releaseId = IdOf("Release", release.Id), source = new { url = "https://example.com/new" } };
        var proposal = await ProposeAsync(input, CreateSource);
        (await AskAsync(CreateSource, Ada, input)).WithoutErrors().Text("createReleaseSource.errors").ShouldBeNull();

        var taken = (await AskAsync(Accept, Ada, new { contributionId = proposal })).WithoutErrors();

        taken.Text("acceptContribution.errors.0.code").ShouldBe("SOURCE_EXISTS");
        Answer.Joined(taken.At("acceptContribution.errors.0.path")).ShouldBe("input.contributionId");
        (await StatesAsync()).ShouldBe([ContributionState.Pending]);
        (await AskAsync(Reject, Ada, new { contributionId = proposal })).WithoutErrors().Text("rejectContribution.contribution.state").ShouldBe("REJECTED");
    }

    [Fact]
    public async Task V2_ProposalWhoseDateIsDeletedOrChanged_FailsOrConflicts()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var releaseDateId = IdOf("ReleaseDate", (await DateOfAsync(release)).Id);
        var moved = await ProposeAsync(new { releaseDateId, startDate = "2027-06-01" }, UpdateDate);
        var deleted = await ProposeAsync(new { releaseDateId }, DeleteDate);
        (await AskAsync(UpdateDate, Ada, new { releaseDateId, startDate = "2027-07-01" })).WithoutErrors();

        var conflict = await AskAsync(Accept, Ada, new { contributionId = moved });
        var changed = await AskAsync(Accept, Ada, new { contributionId = deleted });
        (await AskAsync(DeleteDate, Ada, new { releaseDateId })).WithoutErrors().Text("deleteReleaseDate.deletedId").ShouldBe(releaseDateId);
        var closed = await AskAsync(Accept, Ada, new { contributionId = moved });

        conflict
            .At("acceptContribution.errors.0.conflicts")
            .ToString()
            .ShouldBe("""[{"field":"PERIOD","baseValue":"2027-05-12","currentValue":"2027-07-01","proposedValue":"2027-06-01"}]""");
        changed
            .At("acceptContribution.errors.0.conflicts")
            .ToString()
            .ShouldBe("""[{"field":"PERIOD","baseValue":"2027-05-12","currentValue":"2027-07-01","proposedValue":null}]""");
        closed.Text("acceptContribution.errors.0.code").ShouldBe("CONTRIBUTION_CLOSED");
        (await StatesAsync()).ShouldBe([ContributionState.Failed, ContributionState.Failed]);
    }

    [Fact]
    public async Task Contributions_ByRole_AreSeenAndDecidedByThoseWhoMay()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var (eve, root) = (await Gateway.AddUserAsync("eve"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var releaseId = IdOf("Release", release.Id);
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(await ProposeAsync(new { releaseId, title = $"Title {i}" }));
        }
        const string Lists =
            "query ($id: ID!, $one: ID!) { release(id: $id) { viewerCanContribute contributions { totalCount } } node(id: $one) { id } "
            + "me { contributions { totalCount } } }";

        foreach (var (user, count) in ((User, int)[])[(Ada, 4), (Bob, 4), (eve, 0), (root, 4)])
        {
            var answer = (await Gateway.AskAsync(Lists, user, new { id = releaseId, one = ids[0] })).WithoutErrors();
            answer.At("release.contributions.totalCount").GetInt32().ShouldBe(count, user.Username);
            (answer.Text("node") is not null).ShouldBe(count > 0, user.Username);
            answer.At("me.contributions.totalCount").GetInt32().ShouldBe(user == Bob ? 4 : 0);
            answer.At("release.viewerCanContribute").GetBoolean().ShouldBe(user != Ada);
        }
        var other = await Gateway.AskAsync("query ($id: ID!) { user(by: { id: $id }) { contributions { totalCount } } }", Ada, new { id = IdOf(Bob) });
        other.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);

        foreach (var document in (string[])[Accept, Reject, Withdraw])
        {
            var name = document.Split("{ ")[1].Split('(')[0];
            (await AskAsync(document, null, new { contributionId = ids[0] })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
            (await AskAsync(document, eve, new { contributionId = ids[0] })).DomainErrors(name).ShouldBe(["NotFoundError"]);
        }
        (await AskAsync(Accept, Bob, new { contributionId = ids[0] })).DomainErrors("acceptContribution").ShouldBe(["NotOwnerError"]);
        (await AskAsync(Reject, Bob, new { contributionId = ids[0] })).DomainErrors("rejectContribution").ShouldBe(["NotOwnerError"]);
        (await AskAsync(Withdraw, Ada, new { contributionId = ids[0] })).DomainErrors("withdrawContribution").ShouldBe(["NotOwnerError"]);
        (await AskAsync(Accept, root, new { contributionId = ids[0] })).WithoutErrors().Text("acceptContribution.errors").ShouldBeNull();
        (await AskAsync(Accept, root, new { contributionId = ids[0] })).WithoutErrors().Text("acceptContribution.errors").ShouldBeNull();
        (await AskAsync(Reject, root, new { contributionId = ids[1] })).WithoutErrors().Text("rejectContribution.errors").ShouldBeNull();
        (await AskAsync(Withdraw, Bob, new { contributionId = ids[2] })).WithoutErrors().Text("withdrawContribution.contribution.state").ShouldBe("WITHDRAWN");
        (await AskAsync(Withdraw, Bob, new { contributionId = ids[0] })).Text("withdrawContribution.errors.0.code").ShouldBe("CONTRIBUTION_CLOSED");
        (await AskAsync(Accept, Ada, new { contributionId = ids[1] })).Text("acceptContribution.errors.0.code").ShouldBe("CONTRIBUTION_CLOSED");
        (await AskAsync(Reject, Ada, new { contributionId = ids[2] })).Text("rejectContribution.errors.0.code").ShouldBe("CONTRIBUTION_CLOSED");
        (await StatesAsync()).ShouldBe([ContributionState.Accepted, ContributionState.Rejected, ContributionState.Withdrawn, ContributionState.Pending]);
        await using var db = Gateway.Open();
        (await db.AuditEntries.OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).Select(e => e.Details).ToListAsync(Cancellation)).ShouldBe(
            ["ACCEPTED", "REJECTED"],
            ignoreOrder: true
        );
        (await db.AuditEntries.AllAsync(e => e.Action == AuditAction.ContributionReviewed, Cancellation)).ShouldBeTrue();
        (await db.Notifications.CountAsync(n => n.Kind == NotificationKind.ContributionRejected && n.UserId == Bob.Id, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Contribute_WhereItIsNotAllowed_IsRefusedAndChangesNothing()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var closed = await AddReleaseAsync(Ada, "Closed");
        var blocked = await Gateway.AddUserAsync("blocked");
        await BlockAsync(blocked, Ada);
        var (date, source) = (IdOf("ReleaseDate", (await DateOfAsync(release)).Id), IdOf("ReleaseSource", (await SourceOfAsync(release)).Id));
        var releaseId = IdOf("Release", release.Id);

        (await AskAsync(UpdateRelease, blocked, new { releaseId, title = "New" })).DomainErrors("updateRelease").ShouldBe(["BlockedError"]);
        (await AskAsync(DeleteDate, blocked, new { releaseDateId = date })).DomainErrors("deleteReleaseDate").ShouldBe(["BlockedError"]);
        (await AskAsync(DeleteSource, blocked, new { releaseSourceId = source })).DomainErrors("deleteReleaseSource").ShouldBe(["BlockedError"]);
        (await AskAsync(UpdateRelease, Bob, new { releaseId = IdOf("Release", closed.Id), title = "New" }))
            .DomainErrors("updateRelease")
            .ShouldBe(["NotOwnerError"]);
        (await AskAsync(UpdateRelease, Bob, new { releaseId, contributionAuthorization = "ALLOWED_APPLIED_IMMEDIATELY" }))
            .DomainErrors("updateRelease")
            .ShouldBe(["NotOwnerError"]);
        (
            await AskAsync(
                UpdateRelease,
                Bob,
                new
                {
                    releaseId,
                    isOwned = true,
                    title = "New",
                }
            )
        ).DomainErrors("updateRelease").ShouldBe(["NotOwnerError"]);
        (await AskAsync(UpdateRelease, Bob, new { releaseId, tracklist = new[] { new { title = "One" } } }))
            .DomainErrors("updateRelease")
            .ShouldBe(["NotOwnerError"]);
        (await AskAsync(UpdateRelease, Bob, new { releaseId, matches = Array.Empty<object>() })).DomainErrors("updateRelease").ShouldBe(["NotOwnerError"]);
        (await AskAsync(UpdateRelease, Bob, new { releaseId, title = "Old" })).WithoutErrors().Text("updateRelease.contribution").ShouldBeNull();
        (await StatesAsync()).ShouldBeEmpty();
        await using var db = Gateway.Open();
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Notifications.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Contribute_TooOften_SaysWhenToRetry()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var now = Gateway.Time.GetUtcNow().UtcDateTime;
        await Gateway.SaveAsync([
            .. Enumerable
                .Range(1, 100)
                .Select(minute => new Contribution
                {
                    Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                    ReleaseId = release.Id,
                    AuthorId = Bob.Id,
                    Changes = "[]",
                    State = ContributionState.Withdrawn,
                    CreatedAt = now.AddMinutes(-minute),
                }),
        ]);

        var refused = await AskAsync(UpdateRelease, Bob, new { releaseId = IdOf("Release", release.Id), title = "New" });

        refused.DomainErrors("updateRelease").ShouldBe(["LimitExceededError"]);
        (await AskAsync(UpdateRelease, await Gateway.AddUserAsync("eve"), new { releaseId = IdOf("Release", release.Id), title = "New" }))
            .WithoutErrors()
            .Text("updateRelease.errors")
            .ShouldBeNull();
    }

    [Fact]
    public async Task Accept_BadNoteOrUnknown_IsRefused()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var id = await ProposeAsync(new { releaseId = IdOf("Release", release.Id), title = "New" });

        var noted = await AskAsync(Accept, Ada, new { contributionId = id, note = TextOf(1001) });
        var unknown = await AskAsync(Accept, Ada, new { contributionId = IdOf("Contribution", Guid.CreateVersion7(Gateway.Time.GetUtcNow())) });

        Answer.Joined(noted.At("acceptContribution.errors.0.path")).ShouldBe("input.note");
        unknown.DomainErrors("acceptContribution").ShouldBe(["NotFoundError"]);
        (await StatesAsync()).ShouldBe([ContributionState.Pending]);
    }

    [Fact]
    public async Task Contributions_WithWhatTheyReferTo_TakeAsManyStatementsForManyAsForFew()
    {
        var release = await AddWorldAsync(ContributionAuthorization.AllowedNeedsOwnerApproval);
        var releaseDateId = IdOf("ReleaseDate", (await DateOfAsync(release)).Id);
        const string List =
            "query ($id: ID!) { release(id: $id) { contributions(first: 20) { totalCount nodes { kind state changes { field after } author { username } "
            + "releaseDate { label } releaseSource { url } release { title } reviewedBy { username } } } } }";
        await AddAsync(1);
        await CountAsync(1);
        var few = await CountAsync(1);

        await AddAsync(9);

        (await CountAsync(10)).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(6);

        async Task AddAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var user = await Gateway.AddUserAsync($"user{count}{i}");
                (await AskAsync(UpdateDate, user, new { releaseDateId, startDate = $"2027-06-{10 + i}" })).WithoutErrors();
            }
        }

        async Task<int> CountAsync(int expected)
        {
            Gateway.Statements.Take();
            var answer = (await Gateway.AskAsync(List, Ada, new { id = IdOf("Release", release.Id) })).WithoutErrors();
            answer.At("release.contributions.totalCount").GetInt32().ShouldBe(expected);
            return Gateway.Statements.Take().Count;
        }
    }
}
