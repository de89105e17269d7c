package jp.go.jcmregistry.domain.transaction;

import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.UnitRun;

/** One run of units from one account to another: what becomes a line. */
record Move(UnitRun run, Account from, Account to) {}
